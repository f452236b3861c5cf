package io.komado.cases.procedure;

import java.time.LocalDate;

/**
 * Something that the system will raise by itself; it decides nothing (ARCHITECTURE section 2, promise 4).
 *
 * @param day from which on
 */
public record Raised(LocalDate day, Move move) {}
