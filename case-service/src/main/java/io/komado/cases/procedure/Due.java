package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something of a case that has a last day (issue E, point 10).
 *
 * @param kind such as {@code guardian-contact}
 * @param about of which of several: a party's label or an id; empty where there is one
 * @param day the last on which it is in time
 * @param who does it
 */
public record Due(String kind, Optional<String> about, LocalDate day, Hand who) {}
