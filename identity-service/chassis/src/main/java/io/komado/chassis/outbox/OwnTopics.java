package io.komado.chassis.outbox;

import java.util.List;

/**
 * Topics that a service makes when it starts, before it has anything to say there; a bean where there are any. Who begins to listen later then
 * finds them.
 */
public record OwnTopics(List<String> names) {

    public OwnTopics {
        names = List.copyOf(names);
    }
}
