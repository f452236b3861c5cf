package io.komado.cases.documents;

import io.komado.cases.procedure.Hand;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much of a matter a document shows, and with that who reads it; whoever reads more reads what shows less as well. */
public enum Audience {
    /** The document itself. */
    FULL,
    /** A copy in which is covered what not everybody is to know. */
    REDACTED,
    /** What it comes to, in a few words. */
    SUMMARY;

    private static final Set<Hand> WHOLE = EnumSet.of(
            Hand.DESK_LEAD,
            Hand.COUNSELLOR,
            Hand.CHAIR,
            Hand.MEMBER,
            Hand.INVESTIGATOR,
            Hand.PRESIDENT,
            Hand.SERIOUS_COMMITTEE);
    private static final Set<Hand> PART = EnumSet.of(Hand.DEPARTMENT_HEAD, Hand.MEDIATOR);

    /** Reads a word that {@link #code} wrote. */
    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The word in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What whoever acts so in a case reads at most. */
    static Audience of(Set<Hand> hands) {
        return !Collections.disjoint(hands, WHOLE) ? FULL : !Collections.disjoint(hands, PART) ? REDACTED : SUMMARY;
    }

    /** Whether whoever reads this much reads that one. */
    boolean includes(Audience other) {
        return compareTo(other) <= 0;
    }
}
