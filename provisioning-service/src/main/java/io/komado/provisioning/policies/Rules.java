package io.komado.provisioning.policies;

import io.komado.chassis.problem.Refusal;

/**
 * What a tenant may set, each within the bounds of {@link #requireLawful}.
 *
 * @param watchMonths for how long a matter is watched after the acts ceased; never under three months (domain.md, 2.7)
 * @param counsellors how many counsellors a matter has unless whoever seeks advice wants fewer (R4-29)
 * @param investigators the size of an investigation committee (R3, T15)
 * @param answerWithinHours after how many hours without an answer the desk is reminded
 * @param olderTextAfterDays after how many days a new reader sees what was written before (R4-65)
 * @param conversationDays for how long a conversation is kept after its last message (R0-12)
 * @param deletionDelayDays how long a deletion by the desk waits, so that it cannot hide anything; 0 to 30
 * @param caseYears for how long a closed case is kept
 * @param cellThreshold the smallest number of people behind a published number (TH-12)
 * @param textThreshold the same for free text (TH-12)
 * @param europeanDeadlines whether the deadlines of Directive (EU) 2019/1937 apply: 7 days to acknowledge, 3 months to answer
 */
public record Rules(
        Profile profile,
        int watchMonths,
        int counsellors,
        int investigators,
        int answerWithinHours,
        int olderTextAfterDays,
        int conversationDays,
        int deletionDelayDays,
        int caseYears,
        int cellThreshold,
        int textThreshold,
        boolean europeanDeadlines) {

    /** What a tenant begins with. */
    public static Rules standard(Profile profile) {
        return new Rules(profile, 3, 2, 3, 24, 3, 1_095, 7, 5, 5, 10, false);
    }

    /**
     * Refuses numbers that a law, a promise of ours or anonymity forbids.
     *
     * @throws Refusal 422 with each number that is out of bounds
     */
    public void requireLawful() {
        Refusal refusal = Refusal.unprocessable("rules-out-of-bounds", "Some of these numbers cannot be chosen.");
        check(refusal, "watchMonths", watchMonths, 3, 36);
        check(refusal, "counsellors", counsellors, 1, 5);
        check(refusal, "investigators", investigators, 2, 9);
        check(refusal, "answerWithinHours", answerWithinHours, 1, 168);
        check(refusal, "olderTextAfterDays", olderTextAfterDays, 0, 30);
        check(refusal, "conversationDays", conversationDays, 30, 3_650);
        check(refusal, "deletionDelayDays", deletionDelayDays, 0, 30);
        check(refusal, "caseYears", caseYears, 3, 30);
        check(refusal, "cellThreshold", cellThreshold, 5, 100);
        check(refusal, "textThreshold", textThreshold, 10, 100);
        if (textThreshold < cellThreshold) {
            refusal.at("/rules/textThreshold", "below-cell-threshold");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static void check(Refusal refusal, String field, int value, int least, int most) {
        if (value < least || value > most) {
            refusal.at("/rules/" + field, value < least ? "too-small" : "too-large");
        }
    }
}
