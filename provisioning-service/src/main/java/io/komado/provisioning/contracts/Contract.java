package io.komado.provisioning.contracts;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One year of Komado (R1-02) at one price, whatever is used (R1-03).
 *
 * @param starts its first day
 * @param ends the day after its last
 * @param annualFee in yen, tax included
 * @param headcount how many people may have letters
 * @param languages of the screens and forms (R1-35)
 */
public record Contract(
        UUID id,
        LocalDate starts,
        LocalDate ends,
        int annualFee,
        int headcount,
        List<Language> languages,
        Set<Module> modules,
        long version) {

    public Contract {
        languages = List.copyOf(languages);
        modules = Set.copyOf(modules);
    }

    /**
     * A contract as it is concluded.
     *
     * @throws Refusal 422 when it begins in the past, costs less than nothing or is for too few
     */
    static Contract concluded(
            LocalDate starts,
            int annualFee,
            int headcount,
            List<Language> languages,
            Set<Module> modules,
            LocalDate today) {
        if (starts.isBefore(today)) {
            throw Refusal.unprocessable("contract-in-the-past", "A contract begins today or later.")
                    .at("/starts", "past");
        }
        if (annualFee < 0) {
            throw Refusal.unprocessable("fee-negative", "The fee is nothing or more.")
                    .at("/annualFee", "negative");
        }
        Tenant.requireEnough(headcount, "/headcount");
        return new Contract(
                UUID.randomUUID(),
                starts,
                starts.plusYears(1),
                annualFee,
                headcount,
                languages.stream().distinct().toList(),
                modules,
                0);
    }

    /** Its last day. */
    public LocalDate until() {
        return ends.minusDays(1);
    }

    /** Whether it is in force on this day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(starts) && day.isBefore(ends);
    }

    /** Whether a day belongs to both. */
    boolean overlaps(Contract other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    /**
     * For another number of people during the year; the fee stays (R1-03).
     *
     * @param inUse how many people have letters already
     * @throws Refusal 422 when more letters are in people's hands than that
     */
    Contract forHeadcount(int other, int inUse) {
        Tenant.requireEnough(other, "/headcount");
        if (other < inUse) {
            throw Refusal.unprocessable(
                            "headcount-in-use", "Letters for more people than that have been ordered already.")
                    .at("/headcount", "in-use");
        }
        return new Contract(id, starts, ends, annualFee, other, languages, modules, version);
    }
}
