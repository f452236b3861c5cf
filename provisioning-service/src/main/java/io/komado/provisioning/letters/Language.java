package io.komado.provisioning.letters;

import java.util.Locale;

/** The languages in which letters are written. */
public enum Language {
    JA,
    EN;

    /** The tag of BCP 47, also used in files, requests and rows. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a tag that {@link #tag} wrote. */
    public static Language of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
