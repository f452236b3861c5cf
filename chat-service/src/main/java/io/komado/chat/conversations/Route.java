package io.komado.chat.conversations;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.desks.DeskId;
import java.util.Set;

/**
 * A way of one member's own to a desk.
 *
 * @param around who neither lists nor reads what is written there
 * @param counsellors who alone reads it, where the desk counsels; empty elsewhere
 * @param wanted how many counsellors the member wants; none elsewhere (R4-29)
 */
public record Route(RouteId id, DeskId desk, Set<StaffId> around, Set<StaffId> counsellors, int wanted) {

    public Route {
        around = Set.copyOf(around);
        counsellors = Set.copyOf(counsellors);
    }

    @Override
    public String toString() {
        return "Route[" + id + "]";
    }
}
