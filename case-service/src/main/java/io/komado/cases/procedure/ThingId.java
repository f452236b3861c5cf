package io.komado.cases.procedure;

import java.util.UUID;

/** Something of a case that there can be several of: a resolution, a hearing, a measure, something on the net. */
public record ThingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
