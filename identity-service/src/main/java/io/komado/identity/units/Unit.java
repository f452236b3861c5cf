package io.komado.identity.units;

/**
 * A unit, as the organisation calls it.
 *
 * @param course whether it is a course of a school, which has a liaison teacher and a head on the committee (R3-08, R3-34)
 */
public record Unit(UnitId id, String name, boolean course) {}
