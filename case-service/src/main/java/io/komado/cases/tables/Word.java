package io.komado.cases.tables;

import java.util.Locale;

/** A word of a table: where something stands, what happens to it, by whose hand, or on which condition. */
public interface Word {

    /** The constant's name. */
    String name();

    /** The word in rows, in events and on the wire, such as {@code feedback-approved}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
