package io.komado.provisioning.contracts;

import java.util.Locale;

/** What a contract entitles to, beside the reporting desk that everybody has. */
public enum Module {
    CONSULTATION,
    SURVEYS,
    CASES,
    CUSTOMER_DESK,
    COMMUNITY;

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Module of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
