package io.komado.chat.policies;

/**
 * What the organisation has set for its conversations (R4-72).
 *
 * @param profile by which procedure it handles its matters, such as {@code school}
 * @param counsellors how many counsellors a matter has unless whoever seeks advice wants fewer (R4-29)
 * @param answerWithinHours after how many hours without an answer the desk is reminded
 * @param olderTextAfterDays after how many days a new reader sees what was written before (R4-65)
 * @param conversationDays for how many days a conversation is kept after its last message (R0-12)
 * @param deletionDelayDays how many days a deletion by the desk waits, so that it cannot hide anything
 * @param caseYears for how many years a closed case is kept
 */
public record Rules(
        String profile,
        int counsellors,
        int answerWithinHours,
        int olderTextAfterDays,
        int conversationDays,
        int deletionDelayDays,
        int caseYears) {

    /** What holds until the organisation's first version has arrived. */
    static final Rules STANDARD = new Rules("school", 2, 24, 3, 1_095, 7, 5);
}
