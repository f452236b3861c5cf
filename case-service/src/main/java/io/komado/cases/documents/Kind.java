package io.komado.cases.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is; a code in place of a name, which would say too much on a list. */
public enum Kind {
    STATEMENT,
    SCREEN,
    PHOTO,
    MEDICAL,
    MATERIAL,
    MINUTES,
    DECISION,
    NET_EVIDENCE,
    OTHER;

    /** Reads a word that {@link #code} wrote. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The word in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
