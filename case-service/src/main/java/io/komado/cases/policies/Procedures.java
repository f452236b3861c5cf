package io.komado.cases.policies;

import io.komado.cases.profiles.Profile;
import io.komado.cases.profiles.ProfileVersion;
import io.komado.cases.profiles.Profiles;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Finds the procedure of a case: the one with which it begins, and the one with which it began. */
@Service
public class Procedures {

    private final Profiles profiles;
    private final RulesVersions rules;

    Procedures(Profiles profiles, RulesVersions rules) {
        this.profiles = profiles;
        this.rules = rules;
    }

    /**
     * The version with which a case begins on this day.
     *
     * @throws Refusal 409 when the organisation has no rules yet
     */
    public ProfileVersion on(LocalDate day) {
        RulesVersion version = rules.inForceOn(day).orElseThrow(Procedures::absent);
        return new ProfileVersion(
                version.profile(),
                profiles.newest(version.profile()).version(),
                version.numbers().number());
    }

    /**
     * The procedure of this version, with the organisation's own numbers.
     *
     * @throws Refusal 409 when a part of it is not there
     */
    public Profile of(ProfileVersion version) {
        RulesVersion own = rules.numbered(version.rules()).orElseThrow(Procedures::absent);
        return profiles.of(version.profile(), version.version()).adapted(own.numbers());
    }

    /** For how many years after its end a case is kept, by the rules of this day. */
    public int caseYears(LocalDate day) {
        return rules.inForceOn(day).orElseThrow(Procedures::absent).caseYears();
    }

    private static Refusal absent() {
        return Refusal.conflict("procedure-unknown", "There is no procedure of this kind and version.");
    }
}
