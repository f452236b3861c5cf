package io.komado.chat.keeping;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.DeskId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that has left both its ends; until its keys are destroyed, its member alone can still read it.
 *
 * @param desk with which it was
 * @param member whose it was
 * @param dueOn the day on which its keys are destroyed; none while a case rests on it
 */
public record Farewell(
        FarewellId id,
        ConversationId conversation,
        DeskId desk,
        MemberRef member,
        Cause cause,
        LocalDate leftOn,
        @Nullable LocalDate dueOn) {

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOn);
    }
}
