package io.komado.chat.proposals;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a desk proposes about a conversation and another decides.
 *
 * @param kind what it is about, such as {@code hold}
 * @param words the reason, or the text itself
 * @param until the day that belongs to it, for kinds that have one
 * @param expiresOn the first day on which it cannot be decided any more
 * @param decidedBy who confirmed or declined it
 */
public record Proposal(
        ProposalId id,
        String kind,
        ConversationId conversation,
        String words,
        @Nullable LocalDate until,
        StaffId proposedBy,
        LocalDate proposedOn,
        LocalDate expiresOn,
        Status status,
        @Nullable StaffId decidedBy) {

    /** For how long a proposal waits. */
    static final Period OPEN_FOR = Period.ofDays(14);

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

        /** Reads a word that {@link #code} wrote. */
        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The second person's yes. */
    Proposal confirm(StaffId by, LocalDate today) {
        requireOpen(today);
        if (by.equals(proposedBy)) {
            throw Refusal.forbidden("own-proposal", "It takes a second person to confirm this.");
        }
        return decided(Status.CONFIRMED, by);
    }

    /** Anybody's no, also of the person who proposed it. */
    Proposal decline(StaffId by, LocalDate today) {
        requireOpen(today);
        return decided(Status.DECLINED, by);
    }

    private void requireOpen(LocalDate today) {
        if (status != Status.OPEN) {
            throw Refusal.conflict("proposal-decided", "This has been decided already.");
        }
        if (!today.isBefore(expiresOn)) {
            throw Refusal.conflict("proposal-expired", "This waited for too long; it can be proposed anew.");
        }
    }

    private Proposal decided(Status outcome, StaffId by) {
        return new Proposal(id, kind, conversation, words, until, proposedBy, proposedOn, expiresOn, outcome, by);
    }

    /** What was written stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "Proposal[" + id + " " + kind + "]";
    }
}
