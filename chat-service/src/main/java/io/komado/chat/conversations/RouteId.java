package io.komado.chat.conversations;

import io.komado.chat.desks.DeskId;
import java.util.UUID;

/** By which way a member's line reaches its desk: the desk's own id, or a random one of a way around people (R0-36). */
public record RouteId(UUID value) {

    /** The way straight to this desk. */
    public static RouteId to(DeskId desk) {
        return new RouteId(desk.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
