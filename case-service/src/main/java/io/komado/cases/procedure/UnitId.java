package io.komado.cases.procedure;

import java.util.UUID;

/** A unit of the organisation, as identity-service numbers it. */
public record UnitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
