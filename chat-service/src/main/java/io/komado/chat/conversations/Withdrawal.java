package io.komado.chat.conversations;

import java.util.Locale;

/** Why a member took a message back, as far as the member says; the mark that is left shows it to both sides. */
public enum Withdrawal {
    NONE,
    MISTAKE,
    TOO_MUCH,
    CHANGED;

    /** The word used in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Withdrawal of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
