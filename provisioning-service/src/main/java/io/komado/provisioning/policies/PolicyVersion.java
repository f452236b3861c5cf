package io.komado.provisioning.policies;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a tenant's rules; it is never changed.
 *
 * @param number counted from 1 in a tenant
 * @param effectiveFrom the first day on which matters begin under it
 * @param publishedBy empty for the version that a tenant begins with
 */
public record PolicyVersion(
        int number, LocalDate effectiveFrom, Rules rules, Instant publishedAt, Optional<StaffId> publishedBy) {

    /** The version that a tenant begins with. */
    static PolicyVersion first(Rules rules, LocalDate today, Instant now) {
        return new PolicyVersion(1, today, rules, now, Optional.empty());
    }

    /**
     * The version after this one.
     *
     * @throws Refusal 422 when it would be in force today or earlier, or before a version that is to come
     */
    PolicyVersion followedBy(Rules other, LocalDate from, StaffId by, LocalDate today, Instant now) {
        if (!from.isAfter(today)) {
            throw Refusal.unprocessable("policy-in-the-past", "A version is in force from tomorrow at the earliest.")
                    .at("/effectiveFrom", "past");
        }
        if (!from.isAfter(effectiveFrom)) {
            throw Refusal.unprocessable("policy-out-of-order", "A later version is published already.")
                    .at("/effectiveFrom", "out-of-order");
        }
        other.requireLawful();
        return new PolicyVersion(number + 1, from, other, now, Optional.of(by));
    }
}
