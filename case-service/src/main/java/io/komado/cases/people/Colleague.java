package io.komado.cases.people;

import io.komado.chassis.actor.StaffId;
import java.util.Optional;
import java.util.UUID;

/**
 * What the organisation says of a person.
 *
 * @param unit to which the person belongs; empty for one from outside
 * @param candidate whether designated beforehand for investigations (R4-39)
 * @param gender for the warning of R4-39
 */
public record Colleague(StaffId staff, Optional<UUID> unit, boolean candidate, String gender) {}
