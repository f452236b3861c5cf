package io.komado.chat.proposals;

import io.komado.chassis.actor.Actor;

/** A matter that takes two people; one bean for each kind. */
public interface TakesTwo {

    /** The kind, such as {@code hold}. */
    String kind();

    /** Refuses what cannot be so; asked when it is proposed and again when it is confirmed. */
    void check(Proposal proposal);

    /** Whether this person can be the second. */
    default boolean mayConfirm(Actor.Staff second) {
        return true;
    }

    /** Does it, in the transaction of the second person's yes. */
    void confirmed(Proposal proposal);
}
