package io.komado.identity.units;

import java.util.UUID;

/** A unit of an organisation. */
public record UnitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
