package io.komado.chat.deskpages;

import io.komado.chassis.problem.Refusal;

/**
 * What a desk says of itself, in Japanese and English; an empty text leaves the words to the app.
 *
 * @param answerHours within how many hours an answer can be expected; 0 when the desk says nothing and the organisation's rules hold
 */
public record DeskPage(String welcomeJa, String welcomeEn, String hoursJa, String hoursEn, int answerHours) {

    /** A desk that says nothing. */
    public static final DeskPage EMPTY = new DeskPage("", "", "", "", 0);

    private static final int LONGEST_WELCOME = 600;
    private static final int LONGEST_HOURS = 80;
    private static final int LONGEST_WAIT = 336;

    /** @throws Refusal 422 with each field that is too long */
    void requireShowable() {
        Refusal refusal = Refusal.unprocessable("desk-page-unusable", "Some of this cannot be shown.");
        check(refusal, "/welcomeJa", welcomeJa, LONGEST_WELCOME);
        check(refusal, "/welcomeEn", welcomeEn, LONGEST_WELCOME);
        check(refusal, "/hoursJa", hoursJa, LONGEST_HOURS);
        check(refusal, "/hoursEn", hoursEn, LONGEST_HOURS);
        if (answerHours < 0 || answerHours > LONGEST_WAIT) {
            refusal.at("/answerHours", answerHours < 0 ? "too-small" : "too-large");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static void check(Refusal refusal, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            refusal.at(pointer, "too-long");
        }
    }
}
