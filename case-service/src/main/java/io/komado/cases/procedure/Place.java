package io.komado.cases.procedure;

import java.util.Locale;

/** Where a case, or one of the regions beside it, can stand. */
public sealed interface Place permits Status, SeriousStatus, InterimStatus, TakedownStatus {

    /** The constant's name. */
    String name();

    /** The word used in rows, events and on the wire, such as {@code committee-review}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
