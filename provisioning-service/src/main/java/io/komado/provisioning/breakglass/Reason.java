package io.komado.provisioning.breakglass;

import java.util.Locale;

/** Why an operator has to look. */
public enum Reason {
    LETTERS_HANG,
    MAIL_MISSING,
    ASKED_BY_ORGANISATION,
    SECURITY;

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
