package io.komado.chat.keeping;

import java.util.Locale;

/** Why a conversation leaves. */
public enum Cause {
    /** A person of the desk deleted it (R0-11). */
    DESK,
    /** The member withdrew it. */
    MEMBER,
    /** Its term is over (R0-12). */
    TERM;

    /** The word in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word that {@link #code} wrote. */
    public static Cause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
