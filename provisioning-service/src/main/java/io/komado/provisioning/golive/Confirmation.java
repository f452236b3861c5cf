package io.komado.provisioning.golive;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;

/** That a person of the staff stands for an item, and since which day. */
public record Confirmation(Item item, StaffId by, LocalDate on) {}
