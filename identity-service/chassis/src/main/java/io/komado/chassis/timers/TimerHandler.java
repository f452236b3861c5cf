package io.komado.chassis.timers;

import java.time.Instant;

/** Does what a kind of timer stands for; one bean for each kind. */
public interface TimerHandler {

    /** The kind that it handles, such as {@code term.ended}. */
    String kind();

    /**
     * The timer is due. Runs in the tenant's transaction that deletes the timer; it may set the next one under the same reference. When it
     * throws, nothing has happened and it is tried again a minute later.
     *
     * @param due when it fell due, which may be long ago after an outage
     */
    void due(String reference, Instant due);
}
