package io.komado.chat.desks;

import java.util.Locale;
import java.util.Set;

/** What a desk is for, and so who reads there (R0-33). */
public enum DeskKind {
    /** Takes reports. */
    REPORT,
    /** Counsels; each conversation has counsellors of its own (R4-29). */
    CONSULT,
    /** Somebody outside, by name, who reads for the organisation (R0-36). */
    EXTERNAL;

    /** The kinds at which a role reads; none for a role that has nothing to do with desks. */
    public static Set<DeskKind> readBy(String role) {
        return switch (role) {
            case "responder" -> Set.of(REPORT);
            case "counsellor" -> Set.of(CONSULT);
            case "desk-agent" -> Set.of(EXTERNAL);
            case "desk-lead" -> Set.of(REPORT, EXTERNAL);
            default -> Set.of();
        };
    }

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word that {@link #code} wrote. */
    public static DeskKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
