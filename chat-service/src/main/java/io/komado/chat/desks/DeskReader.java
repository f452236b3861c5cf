package io.komado.chat.desks;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may read at a desk, as identity-service told.
 *
 * @param grant identity-service's id of the grant
 * @param desk the desk; null for all of the tenant's
 * @param from the first day
 * @param until the first day on which it does not hold any more, whether or not anybody says so (G2)
 */
public record DeskReader(
        UUID grant, StaffId staff, @Nullable DeskId desk, LocalDate from, LocalDate until) {}
