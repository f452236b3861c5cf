package io.komado.survey.questionnaires;

import java.time.LocalDate;

/**
 * A survey as its authors work on it.
 *
 * @param revision counts every change of the draft
 * @param version the newest published version; 0 before the first
 * @param draft what the next version will ask
 */
public record Survey(
        SurveyId id, Audience audience, long revision, int version, LocalDate changedOn, Questionnaire draft) {

    /** The same with another draft. */
    public Survey changed(Questionnaire next, LocalDate on) {
        return new Survey(id, audience, revision + 1, version, on, next);
    }

    /** The same after its draft became a version. */
    public Survey published(LocalDate on) {
        return new Survey(id, audience, revision + 1, version + 1, on, draft);
    }
}
