package io.komado.provisioning.tenants;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.letters.Press;
import io.komado.provisioning.notices.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An organisation whose people can report.
 *
 * @param headcountLimit how many people may get letters, spare ones not counted
 * @param languages in which the organisation works, without repeats
 * @param trialUntil the last day of the trial
 */
public record Tenant(
        TenantId id,
        String name,
        Organisation.Kind kind,
        Industry industry,
        int headcountLimit,
        List<Language> languages,
        Instant createdAt,
        Standing standing,
        LocalDate trialUntil,
        Optional<Contact> contact,
        long version) {

    /** Fewer people than this cannot be promised anonymity (TH-30). */
    public static final int SMALLEST_HEADCOUNT = 5;

    private static final int LONGEST_NAME = 60;

    public Tenant {
        languages = List.copyOf(languages);
    }

    /**
     * A tenant as it begins, on trial (R0-27).
     *
     * @throws Refusal when the name cannot stand on a letter or the limit promises too little
     */
    static Tenant founded(TenantId id, Founding founding, Instant createdAt, LocalDate trialUntil) {
        String name = printable(founding.name());
        requireEnough(founding.headcountLimit(), "/headcountLimit");
        return new Tenant(
                id,
                name,
                founding.kind(),
                founding.industry(),
                founding.headcountLimit(),
                founding.languages(),
                createdAt,
                Standing.TRIAL,
                trialUntil,
                founding.contact(),
                0);
    }

    /**
     * An organisation's name as it may be printed.
     *
     * @throws Refusal 422 when it cannot stand on a letter
     */
    public static String printable(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            throw Refusal.unprocessable("name-blank", "The organisation needs a name.")
                    .at("/name", "blank");
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            throw Refusal.unprocessable("name-too-long", "The name has more than 60 characters.")
                    .at("/name", "too-long");
        }
        if (!Press.canPrint(plain)) {
            throw Refusal.unprocessable("name-unprintable", "The name has a character that letters cannot show.")
                    .at("/name", "unprintable");
        }
        return plain;
    }

    /**
     * Refuses a headcount for which anonymity cannot be promised (TH-30).
     *
     * @throws Refusal 422, at this pointer
     */
    public static void requireEnough(int headcount, String pointer) {
        if (headcount < SMALLEST_HEADCOUNT) {
            throw Refusal.unprocessable(
                            "headcount-too-small",
                            "Fewer than 5 people cannot be promised that nobody can tell them apart.")
                    .at(pointer, "too-small");
        }
    }

    /** What letters need to know of it. */
    public Organisation organisation() {
        return new Organisation(name, id.value(), kind);
    }

    /**
     * After a move of its standing.
     *
     * @param byDates the standing that trial and contracts give today
     * @throws Refusal 409 when the standing does not allow the move
     */
    public Tenant moved(StandingMove move, Standing byDates) {
        return with(StandingTable.after(standing, move, byDates), trialUntil, headcountLimit, contact);
    }

    /**
     * Refuses what only a tenant on trial or under contract may do.
     *
     * @throws Refusal 409 with the standing
     */
    public void requireOpen() {
        if (!standing.isOpen()) {
            throw Refusal.conflict(
                    "tenant-not-open", "This cannot be done while the organisation is " + standing.code() + ".");
        }
    }

    /**
     * Refuses what begins anew in a tenant that comes to its end.
     *
     * @throws Refusal 409
     */
    public void requireNotClosing() {
        if (standing == Standing.CLOSING || standing == Standing.CLOSED) {
            throw Refusal.conflict("tenant-closing", "This cannot be done while the organisation is being closed.");
        }
    }

    /** With another last day of the trial. */
    Tenant triedUntil(LocalDate lastDay) {
        return with(standing, lastDay, headcountLimit, contact);
    }

    /** With another number of people who may get letters. */
    public Tenant limitedTo(int headcount) {
        return with(standing, trialUntil, headcount, contact);
    }

    /** With another contact. */
    Tenant contactedAt(Contact other) {
        return with(standing, trialUntil, headcountLimit, Optional.of(other));
    }

    private Tenant with(Standing next, LocalDate lastDayOfTrial, int headcount, Optional<Contact> nextContact) {
        return new Tenant(
                id, name, kind, industry, headcount, languages, createdAt, next, lastDayOfTrial, nextContact, version);
    }
}
