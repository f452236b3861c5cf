package io.komado.chat.conversations;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds a member's words back on a line, beside nobody being there to read them.
 *
 * @param why why the desk has closed it; null while it is open
 * @param until the first day on which the account writes as freely as others again; null when it does
 */
public record Restraint(@Nullable Closing why, @Nullable LocalDate until) {

    /** What holds no word back. */
    public static final Restraint NONE = new Restraint(null, null);

    /** How many messages a slow account can send in an hour of the clock; no finer time is kept by which it could be slowed. */
    public static final int MESSAGES_AN_HOUR = 3;

    public Optional<Closing> closed() {
        return Optional.ofNullable(why);
    }

    public Optional<LocalDate> slowUntil() {
        return Optional.ofNullable(until);
    }
}
