package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;

/** Who brought something about, for the record. */
public sealed interface By {

    /** A person of the same organisation. */
    record Colleague(StaffId id) implements By {}

    /** A person of the company that runs Komado. */
    record TheOperator(StaffId id) implements By {}

    /** A date that came. */
    record TheCalendar() implements By {}
}
