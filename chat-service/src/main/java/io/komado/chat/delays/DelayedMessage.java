package io.komado.chat.delays;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.RouteId;
import java.util.UUID;

/**
 * A message that waits to be delivered.
 *
 * @param id random, its timer's reference
 * @param clientId by which the sender's app knows it again, now and once it is delivered
 */
public record DelayedMessage(UUID id, RouteId route, MemberRef member, UUID clientId, String text) {

    @Override
    public String toString() {
        return "DelayedMessage[" + id + "]";
    }
}
