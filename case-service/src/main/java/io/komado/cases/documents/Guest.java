package io.komado.cases.documents;

import io.komado.chassis.actor.StaffId;
import java.time.LocalDate;

/**
 * Somebody who does not carry the case and reads some of its documents for a while.
 *
 * @param audience what this person reads at most; never the whole
 * @param until the last day
 */
public record Guest(StaffId person, Audience audience, LocalDate until) {}
