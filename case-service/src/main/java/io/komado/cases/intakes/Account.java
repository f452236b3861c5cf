package io.komado.cases.intakes;

import java.util.Optional;

/**
 * What an applicant said (R1-26 to R1-32). Everything but the matter itself may be empty (R1-34).
 *
 * @param name empty for whoever stays anonymous
 * @param phone where the applicant can be reached, if anywhere
 * @param mail the same
 * @param store one of the client's own; empty where it is not on the list
 * @param where in the applicant's words
 * @param staff whom of the staff it concerns, by name or by looks
 * @param when as far as it is known
 * @param feedbackWanted whether the applicant would like to hear what was found
 * @param consent whether an employee agrees that the employer hears of it
 * @param language {@code ja} or {@code en}, in which it was written
 */
public record Account(
        String name,
        String phone,
        String mail,
        Optional<StoreId> store,
        String where,
        String staff,
        String when,
        String details,
        boolean feedbackWanted,
        boolean consent,
        String language) {

    /** Whether there is any way to reach the applicant. */
    public boolean hasContact() {
        return !phone.isBlank() || !mail.isBlank();
    }

    /** The same without whoever is named in a field of its own: applicant, contact and staff (R1-27, R1-29). */
    public Account masked() {
        return new Account("", "", "", store, where, "", when, details, feedbackWanted, consent, language);
    }

    /** What was said stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "Account";
    }
}
