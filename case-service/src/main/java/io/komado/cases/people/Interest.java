package io.komado.cases.people;

import io.komado.chassis.actor.StaffId;
import java.util.UUID;

/**
 * An interest that keeps a person out of a matter (R4-26).
 *
 * @param about {@code case}, {@code unit} or {@code person}
 * @param reference which
 */
public record Interest(UUID id, StaffId staff, String about, UUID reference) {}
