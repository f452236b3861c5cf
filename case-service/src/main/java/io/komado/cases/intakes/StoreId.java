package io.komado.cases.intakes;

import java.util.UUID;

/** Names one of a client's stores or branches. */
public record StoreId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
