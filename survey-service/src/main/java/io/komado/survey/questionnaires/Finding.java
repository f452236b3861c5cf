package io.komado.survey.questionnaires;

/**
 * Something that keeps a draft from being published.
 *
 * @param pointer a JSON pointer into the questionnaire
 * @param code what is wrong there
 * @param warning whether it can be published all the same
 */
public record Finding(String pointer, String code, boolean warning) {}
