package io.komado.survey.people;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A role that identity-service gave to a person.
 *
 * @param grant identity-service's id of it
 * @param from the first day
 * @param until the first day on which it does not hold any more, whether or not anybody says so
 */
public record HeldGrant(UUID grant, StaffId staff, Role role, LocalDate from, LocalDate until) {}
