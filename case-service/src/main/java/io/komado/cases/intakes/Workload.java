package io.komado.cases.intakes;

/**
 * How much a desk has to do.
 *
 * @param employees of which so many are employees' own matters
 * @param late of which so many are past their day
 */
public record Workload(int open, int employees, int late) {}
