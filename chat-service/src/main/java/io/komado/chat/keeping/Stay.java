package io.komado.chat.keeping;

import io.komado.chassis.problem.Refusal;
import io.komado.chat.policies.Rules;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation is kept: its term, and what stands in the way of its end.
 *
 * @param lastDay the day of the last message
 * @param announced the day on which the end of its term was announced, if it was
 * @param heldUntil the day before which a legal hold lets nobody delete it
 * @param threat whether two people saw a threat in it, for which it is held
 * @param tied whether a case rests on it
 */
public record Stay(
        LocalDate lastDay,
        @Nullable LocalDate announced,
        @Nullable LocalDate heldUntil,
        boolean threat,
        boolean tied) {

    /** How many days before its end both sides are told (R0-12). */
    public static final int NOTICE_DAYS = 14;

    /** What is to be done about a term on a day. */
    public sealed interface Step {
        /** Nothing before this day. */
        record Wait(LocalDate until) implements Step {}

        /** The end is to be announced today, and looked at again on this day. */
        record Announce(LocalDate end) implements Step {}

        /** The term is over. */
        record End() implements Step {}
    }

    /** The first day without it, as both sides are told; later when it is held or a case rests on it. */
    public LocalDate endsOn(Rules rules) {
        LocalDate end = lastDay.plusDays(rules.conversationDays());
        LocalDate afterNotice =
                notice().map(day -> later(end, day.plusDays(NOTICE_DAYS))).orElse(end);
        return heldUntil == null ? afterNotice : later(afterNotice, heldUntil);
    }

    /** The announcement, unless somebody wrote after it. */
    public Optional<LocalDate> notice() {
        return Optional.ofNullable(announced).filter(day -> day.isAfter(lastDay));
    }

    /** What its term asks for on this day. */
    public Step step(Rules rules, LocalDate today) {
        LocalDate announceOn = lastDay.plusDays(rules.conversationDays() - (long) NOTICE_DAYS);
        if (today.isBefore(announceOn)) {
            return new Step.Wait(announceOn);
        }
        if (notice().isEmpty()) {
            return new Step.Announce(later(endsOn(rules), today.plusDays(NOTICE_DAYS)));
        }
        LocalDate end = endsOn(rules);
        if (today.isBefore(end)) {
            return new Step.Wait(end);
        }
        return tied ? new Step.Wait(today.plusDays(NOTICE_DAYS)) : new Step.End();
    }

    /**
     * Refuses a deletion that a hold forbids.
     *
     * @throws Refusal 409 {@code conversation-held}
     */
    public void requireNotHeld(LocalDate today) {
        if (isHeld(today)) {
            throw Refusal.conflict("conversation-held", "This is kept longer, as two people of the desk decided.");
        }
    }

    /**
     * Refuses a deletion by the desk of what a case rests on.
     *
     * @throws Refusal 409 {@code conversation-tied}
     */
    public void requireNotTied() {
        if (tied) {
            throw Refusal.conflict("conversation-tied", "A case rests on this; it is kept until the case is over.");
        }
    }

    boolean isHeld(LocalDate today) {
        return heldUntil != null && today.isBefore(heldUntil);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
