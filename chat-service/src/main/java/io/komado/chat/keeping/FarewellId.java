package io.komado.chat.keeping;

import java.util.UUID;

/** A conversation that has left, as its member names it. */
public record FarewellId(UUID value) {}
