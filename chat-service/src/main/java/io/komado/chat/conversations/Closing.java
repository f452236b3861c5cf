package io.komado.chat.conversations;

import java.util.Locale;

/** Why a desk has closed a line, as its member is told; there is no word of the desk's own beside it. */
public enum Closing {
    /** What it was about is done. */
    SETTLED,
    /** What was written here hurts or threatens those who read it. */
    ABUSE,
    /** It goes on in another place, such as another desk. */
    ELSEWHERE;

    /** The word used in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word that {@link #code} wrote. */
    public static Closing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
