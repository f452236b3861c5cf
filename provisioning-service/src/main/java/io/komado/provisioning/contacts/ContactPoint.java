package io.komado.provisioning.contacts;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Press;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One place to turn to.
 *
 * @param note when and where, in the organisation's words; may be empty
 * @param confirmed who tried it out; empty until somebody did, and again after each change
 */
public record ContactPoint(
        PointId id,
        Kind kind,
        String name,
        String note,
        Optional<String> phone,
        Optional<String> mail,
        Optional<Confirmed> confirmed) {

    /** What a point is. */
    public enum Kind {
        /** A room or a person in the house; may have neither number nor address. */
        INTERNAL,
        /** A line outside that the organisation pays for. */
        EXTERNAL,
        /** Help that is there for everybody in the country. */
        NATIONAL,
        /** What stands on the flyer for customers, beside the form (R1-08). */
        CUSTOMERS;

        /** The word used in rows, events and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a word that {@link #code} wrote. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Who tried a point out, and on which day. */
    public record Confirmed(StaffId by, LocalDate on) {}

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{1,18}[0-9]|#[0-9]{4}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 60;

    /**
     * A point as it is entered.
     *
     * @throws Refusal 422 with each field that cannot be printed or reached
     */
    static ContactPoint entered(Kind kind, String name, String note, Optional<String> phone, Optional<String> mail) {
        Refusal refusal = Refusal.unprocessable("contact-unusable", "Some of this cannot be printed or reached.");
        if (name.isBlank()) {
            refusal.at("/name", "blank");
        }
        requirePrintable(refusal, "/name", name, LONGEST_NAME);
        requirePrintable(refusal, "/note", note, LONGEST_NOTE);
        if (phone.isPresent() && !PHONE.matcher(phone.get()).matches()) {
            refusal.at("/phone", "unusable");
        }
        if (mail.isPresent() && !MAIL.matcher(mail.get()).matches()) {
            refusal.at("/mail", "unusable");
        }
        if (kind != Kind.INTERNAL && phone.isEmpty() && mail.isEmpty()) {
            refusal.at("/phone", "missing");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        return new ContactPoint(
                new PointId(UUID.randomUUID()), kind, name.strip(), note.strip(), phone, mail, Optional.empty());
    }

    private static void requirePrintable(Refusal refusal, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            refusal.at(pointer, "too-long");
        } else if (!Press.canPrint(text)) {
            refusal.at(pointer, "unprintable");
        }
    }

    /** The same point with other words; it has to be tried out again. */
    ContactPoint changedTo(ContactPoint other) {
        return new ContactPoint(id, other.kind, other.name, other.note, other.phone, other.mail, Optional.empty());
    }

    /**
     * Somebody tried it out and typed what they dialled and wrote to.
     *
     * @throws Refusal 422 when it is not what stands here
     */
    ContactPoint tried(Optional<String> dialled, Optional<String> writtenTo, Confirmed by) {
        Refusal refusal = Refusal.unprocessable("contact-differs", "This is not what was entered before.");
        if (!phone.equals(dialled)) {
            refusal.at("/phone", "differs");
        }
        if (!mail.equals(writtenTo)) {
            refusal.at("/mail", "differs");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        return new ContactPoint(id, kind, name, note, phone, mail, Optional.of(by));
    }

    /** Numbers and addresses stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "ContactPoint[" + id + "]";
    }
}
