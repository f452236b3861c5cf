package io.komado.cases.procedure;

/** A fact that is not for everybody who reads the case; it is read by a route of its own (R3-04, R3-43). */
public sealed interface Shielded permits Informer, Names {}
