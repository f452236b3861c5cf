package io.komado.provisioning.tenants;

import java.util.Locale;

/** What an organisation does, for its texts and for the operator's overview (R1-44). */
public enum Industry {
    SCHOOL,
    COLLEGE,
    UNIVERSITY,
    MEDIA,
    LODGING,
    TRAVEL,
    RESTAURANT,
    CARE,
    MEDICAL,
    RETAIL,
    TRANSPORT,
    ENTERTAINMENT,
    CALL_CENTRE,
    FINANCE,
    INSURANCE,
    REAL_ESTATE,
    PUBLIC_SERVICE,
    LOCAL_GOVERNMENT,
    FIRE_DEPARTMENT,
    POLICE,
    MANUFACTURING,
    INFORMATION,
    OTHER;

    /** The word used in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Industry of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
