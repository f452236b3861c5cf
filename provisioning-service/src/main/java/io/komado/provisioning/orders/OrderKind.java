package io.komado.provisioning.orders;

import java.util.Locale;

/** Why letters are ordered. */
public enum OrderKind {
    /** For people who have none yet. */
    MORE,
    /** For the pool from which whoever lost a letter takes another one (TH-09). */
    SPARES,
    /** For everybody anew, once a year or after a breach; what was in use before ends. */
    ANEW;

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word that {@link #code} wrote. */
    public static OrderKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
