package io.komado.chat.delays;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.RouteId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits in the running tenant; a port, because the rules above see neither ciphertext nor SQL. */
public interface DelayedMessages {

    /** Keeps one; false when this client id waits already. */
    boolean add(DelayedMessage message);

    /** What waits on this route of this member. */
    List<DelayedMessage> of(RouteId route, MemberRef member);

    Optional<DelayedMessage> find(UUID id);

    /** Forgets one, its key with it. */
    void forget(UUID id);
}
