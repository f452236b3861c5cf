package io.komado.provisioning.orders;

/** What an operator wants to order: a number, and nothing about people (R0-14). */
public sealed interface Wanted {

    /** Letters for so many more people. */
    record More(int headcount) implements Wanted {}

    /** So many spare letters for the pool. */
    record Spares(int count) implements Wanted {}

    /** Letters for so many people in place of all that are in use. */
    record Anew(int headcount) implements Wanted {}
}
