package io.komado.chat.desks;

/**
 * A place that members can write to.
 *
 * @param live whether it has had enough readers to open, so that members may begin there
 */
public record Desk(DeskId id, DeskKind kind, boolean live) {}
