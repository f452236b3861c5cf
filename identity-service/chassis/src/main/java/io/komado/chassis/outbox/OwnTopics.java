package io.komado.chassis.outbox;

import java.util.Set;

/**
 * Topics of this service that are made at its start, so that others can wait at them before anything was sent there; a bean where there are any.
 *
 * @param names such as {@code chat.record.v1}
 */
public record OwnTopics(Set<String> names) {

    public OwnTopics {
        names = Set.copyOf(names);
    }
}
