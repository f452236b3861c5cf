package io.komado.chat.desks;

/**
 * A place that members can write to.
 *
 * @param kind {@code report} or {@code consult} (R0-33)
 */
public record Desk(DeskId id, String kind) {}
