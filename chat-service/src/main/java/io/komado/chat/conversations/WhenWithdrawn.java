package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;

/** Wants to know that a member withdraws a whole conversation, in its transaction. */
public interface WhenWithdrawn {

    void withdrawn(Actor.Member member, RouteId route);
}
