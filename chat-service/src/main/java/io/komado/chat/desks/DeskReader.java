package io.komado.chat.desks;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may read at desks, as identity-service told.
 *
 * @param grant identity-service's id of the grant
 * @param desk the desk; null for all of the tenant's
 * @param kinds at which kinds of desk (R0-33)
 * @param from the first day
 * @param until the first day on which it does not hold any more, whether or not anybody says so (G2)
 */
public record DeskReader(
        UUID grant, StaffId staff, @Nullable DeskId desk, Set<DeskKind> kinds, LocalDate from, LocalDate until) {

    public DeskReader {
        kinds = Set.copyOf(kinds);
    }
}
