package io.komado.provisioning.duties;

import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Words that everybody of an organisation sees at sign-in, in both languages.
 *
 * @param until the last day on which they are seen
 */
public record Bulletin(UUID id, String japanese, String english, LocalDate until) {

    private static final int LONGEST = 500;
    private static final int LONGEST_YEARS = 1;

    /**
     * As it is written.
     *
     * @throws Refusal 422 when a language is missing or too long, or when it would be seen for no day or for more than a year
     */
    static Bulletin written(String japanese, String english, LocalDate until, LocalDate today) {
        requireText(japanese, "/japanese");
        requireText(english, "/english");
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Refusal.unprocessable("bulletin-until", "It is seen until a day between today and a year from now.")
                    .at("/until", until.isBefore(today) ? "past" : "too-late");
        }
        return new Bulletin(UUID.randomUUID(), japanese.strip(), english.strip(), until);
    }

    private static void requireText(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.unprocessable("bulletin-text", "Write it in both languages, in up to 500 characters.")
                    .at(field, text.isBlank() ? "blank" : "too-long");
        }
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "Bulletin[" + id + "]";
    }
}
