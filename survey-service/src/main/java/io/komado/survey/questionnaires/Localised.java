package io.komado.survey.questionnaires;

/** The same words in both languages; English may be empty where nobody reads it. */
public record Localised(String ja, String en) {

    /** The words in this language, the Japanese ones where there are no English. */
    public String in(String language) {
        return language.equals("en") && !en.isBlank() ? en : ja;
    }
}
