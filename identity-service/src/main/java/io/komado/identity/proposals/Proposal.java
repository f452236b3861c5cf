package io.komado.identity.proposals;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposes and another decides.
 *
 * @param expiresOn the first day on which it cannot be decided any more
 * @param decidedBy who confirmed or declined it
 */
public record Proposal(
        ProposalId id,
        Matter matter,
        StaffId proposedBy,
        LocalDate proposedOn,
        LocalDate expiresOn,
        Status status,
        @Nullable StaffId decidedBy) {

    /** For how long a proposal waits. */
    public static final Period OPEN_FOR = Period.ofDays(14);

    /** {@code OPEN} leads to each of the others, and none of them leads anywhere. */
    public enum Status {
        OPEN,
        CONFIRMED,
        DECLINED,
        EXPIRED;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Proposal of(ProposalId id, Matter matter, StaffId by, LocalDate today) {
        if (by.equals(matter.staff())) {
            throw Refusal.forbidden("about-oneself", "Nobody decides about themselves.");
        }
        return new Proposal(id, matter, by, today, today.plus(OPEN_FOR), Status.OPEN, null);
    }

    /** What takes one person alone. */
    Proposal atOnce() {
        return decided(Status.CONFIRMED, proposedBy);
    }

    /** The second person's yes. */
    Proposal confirm(StaffId by, LocalDate today) {
        requireOpen(today);
        if (by.equals(proposedBy)) {
            throw Refusal.forbidden("own-proposal", "It takes a second person to confirm this.");
        }
        if (by.equals(matter.staff())) {
            throw Refusal.forbidden("about-oneself", "Nobody decides about themselves.");
        }
        return decided(Status.CONFIRMED, by);
    }

    /** Anybody's no, also of the person who proposed it. */
    Proposal decline(StaffId by, LocalDate today) {
        requireOpen(today);
        return decided(Status.DECLINED, by);
    }

    /** Nobody decided in time. */
    Proposal expire() {
        return decided(Status.EXPIRED, null);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    private void requireOpen(LocalDate today) {
        if (!isOpen()) {
            throw Refusal.conflict("proposal-decided", "This has been decided already.");
        }
        if (!today.isBefore(expiresOn)) {
            throw Refusal.conflict("proposal-expired", "This waited for too long; it can be proposed anew.");
        }
    }

    private Proposal decided(Status outcome, @Nullable StaffId by) {
        return new Proposal(id, matter, proposedBy, proposedOn, expiresOn, outcome, by);
    }
}
