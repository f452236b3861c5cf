package io.komado.cases.policies;

import java.time.LocalDate;
import java.util.Optional;

/** The running tenant's rules. An interface because the database is an adapter, which points inwards. */
public interface RulesVersions {

    /** The version in force on this day. */
    Optional<RulesVersion> inForceOn(LocalDate day);

    /** This very version. */
    Optional<RulesVersion> numbered(int number);

    /** Adds it; told again, nothing happens. */
    void add(RulesVersion version);
}
