package io.komado.provisioning.policies;

import java.util.Locale;

/** By which procedure an organisation handles its matters; the routes of each live in case-service. */
public enum Profile {
    SCHOOL,
    UNIVERSITY,
    COMPANY,
    CUSTOMER_DESK,
    COMMUNITY;

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Profile of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
