package io.komado.cases.procedure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the main case stands (domain.md 2.1); {@link MainTable} has every move. */
public enum Status implements Place {
    RECEIVED,
    CONSULTING,
    RECORD_PENDING,
    RECORD_CONFIRMED,
    COMMITTEE_REVIEW,
    GUIDANCE,
    MEDIATION,
    INVESTIGATION_SETUP,
    INVESTIGATING,
    STOPPED,
    DELIBERATION,
    DETERMINED,
    APPEALED,
    FINAL,
    MEASURES,
    WATCH,
    RESOLUTION_REVIEW,
    RESOLVED,
    CLOSED_CONSULT,
    CLOSED_BARRED,
    CLOSED_NA,
    CLOSED_NOT_FOUND,
    REOPENED;

    private static final Set<Status> AT_REST =
            EnumSet.of(RESOLVED, CLOSED_CONSULT, CLOSED_BARRED, CLOSED_NA, CLOSED_NOT_FOUND);
    private static final Set<Status> WITH_THE_DESK =
            EnumSet.of(RECEIVED, CONSULTING, RECORD_PENDING, RECORD_CONFIRMED, CLOSED_CONSULT);

    /** Reads a word that {@link #code} wrote. */
    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return !AT_REST.contains(this);
    }

    /** Whether the committee does not know of it yet. */
    public boolean isWithTheDesk() {
        return WITH_THE_DESK.contains(this);
    }

    /** Those that are open. */
    static Set<Status> open() {
        return EnumSet.complementOf(EnumSet.copyOf(AT_REST));
    }

    /** Those in which everything is done. */
    static Set<Status> atRest() {
        return EnumSet.copyOf(AT_REST);
    }
}
