package io.komado.chat.records;

import io.komado.chassis.problem.Refusal;
import io.komado.chat.conversations.ConversationId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desk would report, in one version of its words.
 *
 * @param version 1, 2, 3 … in a conversation
 * @param text empty once case-service has it
 * @param words with which the member asked for a correction
 * @param toRecord whether the member consents that it is kept as a record
 * @param toReport whether the member consents that it is reported (R4-32: asked apart)
 */
public record CaseRecord(
        ConversationId conversation,
        int version,
        String text,
        @Nullable String words,
        Status status,
        boolean toRecord,
        boolean toReport) {

    /** The longest text of a record, in code points. */
    public static final int MAX_LENGTH = 10_000;

    /** {@code PROPOSED} and {@code CORRECTION} go to and fro; {@code CONFIRMED} can be taken back; {@code REPORTED} is followed by a new version alone. */
    public enum Status {
        PROPOSED,
        CORRECTION,
        CONFIRMED,
        REPORTED;

        /** The word in rows and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a word that {@link #code} wrote. */
        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static CaseRecord first(ConversationId conversation, String text) {
        return new CaseRecord(conversation, 1, checked(text), null, Status.PROPOSED, false, false);
    }

    /** The desk's next version, to which nobody has consented yet. */
    CaseRecord next(String newText, int known) {
        requireVersion(known);
        return new CaseRecord(conversation, version + 1, checked(newText), null, Status.PROPOSED, false, false);
    }

    /**
     * What the member consents to, for exactly this version; false for both takes everything back.
     *
     * @throws Refusal 409 {@code record-changed} with the new version, 409 {@code record-reported}, 422 {@code report-needs-record}
     */
    CaseRecord consent(int known, boolean record, boolean report) {
        requireNotReported();
        requireVersion(known);
        if (report && !record) {
            throw Refusal.unprocessable("report-needs-record", "Only what is recorded can be reported.")
                    .at("/report", "needs-record");
        }
        return new CaseRecord(
                conversation, version, text, null, record ? Status.CONFIRMED : Status.PROPOSED, record, report);
    }

    /** The member asks for other words. */
    CaseRecord correct(int known, String wanted) {
        requireNotReported();
        requireVersion(known);
        return new CaseRecord(conversation, version, text, checked(wanted), Status.CORRECTION, false, false);
    }

    /**
     * The desk reports it.
     *
     * @throws Refusal 409 {@code record-changed}, {@code record-reported} or {@code consent-missing} (R4-32, R4-67)
     */
    CaseRecord report(int known) {
        requireNotReported();
        requireVersion(known);
        if (status != Status.CONFIRMED || !toReport) {
            throw Refusal.conflict(
                    "consent-missing", "The member has not confirmed this version and consented to its report.");
        }
        return new CaseRecord(conversation, version, "", null, Status.REPORTED, true, true);
    }

    public Optional<String> correction() {
        return Optional.ofNullable(words);
    }

    private void requireVersion(int known) {
        if (known != version) {
            throw Refusal.conflict("record-changed", "There is another version of this record.")
                    .at("/version", String.valueOf(version));
        }
    }

    private void requireNotReported() {
        if (status == Status.REPORTED) {
            throw Refusal.conflict("record-reported", "This was reported; it can be followed by another version.");
        }
    }

    private static String checked(String typed) {
        if (typed.isBlank() || typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            throw Refusal.unprocessable("record-text", "A record has 1 to 10,000 signs.")
                    .at("/text", typed.isBlank() ? "empty" : "too-long");
        }
        return typed;
    }

    /** What was written stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "CaseRecord[" + version + " " + status + "]";
    }
}
