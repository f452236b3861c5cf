package io.komado.chat.keeping;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both sides are told of how long a conversation is kept.
 *
 * @param endsOn the first day without it, if nobody writes
 * @param announced whether that day is near and announced
 * @param until the day before which a hold lets nobody delete it
 * @param threat whether two people saw a threat in it, for which it is held
 * @param tied whether a case rests on it
 * @param destroyedOn the day on which its keys would be destroyed if the desk deleted it today
 */
public record Outlook(
        LocalDate endsOn,
        boolean announced,
        @Nullable LocalDate until,
        boolean threat,
        boolean tied,
        LocalDate destroyedOn) {

    public Optional<LocalDate> heldUntil() {
        return Optional.ofNullable(until);
    }
}
