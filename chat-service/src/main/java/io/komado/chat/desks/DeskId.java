package io.komado.chat.desks;

import java.util.UUID;

/** A desk of a tenant. */
public record DeskId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
