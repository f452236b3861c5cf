package io.komado.identity.timers;

import java.util.UUID;

/**
 * Something to be done when its time has come.
 *
 * @param kind what is to be done, as a {@link TimerWork} names it
 * @param reference the id of what it is done to
 */
public record Timer(String kind, UUID reference) {}
