package io.komado.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.questionnaires.Question.Condition;
import io.komado.survey.questionnaires.Question.Option;
import io.komado.survey.questionnaires.Question.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofreadingTests {

    @Test
    void aWholeQuestionnaireHasNothingInTheWay() {
        assertThat(findings(single("a"), when("b", "a", "o1"))).isEmpty();
    }

    @Test
    void findsConditionsThatCannotBe() {
        assertThat(findings(when("b", "nowhere", "o1")))
                .containsExactly("/sections/0/questions/0/when/question condition-unknown", at("when", "unreachable"));
        assertThat(findings(when("b", "c", "o1"), single("c")))
                .containsExactly("/sections/0/questions/0/when/question condition-forward", at("when", "unreachable"));
        assertThat(findings(single("a"), when("b", "a", "o9")))
                .containsExactly(
                        "/sections/0/questions/1/when/is/0 condition-option",
                        "/sections/0/questions/1/when unreachable");
        assertThat(findings(single("a"), when("b", "a")))
                .containsExactly(
                        "/sections/0/questions/1/when/is condition-empty", "/sections/0/questions/1/when unreachable");
    }

    @Test
    void whatStandsBehindAnUnreachableQuestionIsUnreachableToo() {
        assertThat(findings(single("a"), when("b", "a", "o9"), when("c", "b", "o1")))
                .contains("/sections/0/questions/2/when unreachable");
    }

    @Test
    void findsWhatIsMissingAndWhatIsThereTwice() {
        assertThat(findings()).containsExactly("/sections empty");
        assertThat(findings(single("a"), single("a"))).containsExactly("/sections/0/questions/1/id id-repeated");
        Question bare = question("a", Kind.SINGLE, List.of(option("o1")), null, null, null, null);
        assertThat(findings(bare)).containsExactly(at("options", "options-missing"));
        Question steep = question("a", Kind.SCALE, null, new Scale(5, 1, words(), words()), null, null, null);
        assertThat(findings(steep)).containsExactly(at("scale", "scale-missing"));
        Question signs = question("a", Kind.SIGNS, List.of(option("o1")), null, null, 2, null);
        assertThat(findings(signs)).containsExactly(at("threshold", "threshold-unfit"));
        Question by = question("a", Kind.SINGLE, List.of(option("o1"), option("o2")), null, true, null, null);
        assertThat(findings(by, question("b", Kind.SCALE, null, new Scale(1, 5, words(), words()), true, null, null)))
                .containsExactly("/sections/0/questions/1/breakdown breakdown-kind");
    }

    @Test
    void englishIsMissedWhereTheContractHasIt() {
        Question japanese =
                new Question("a", Kind.TEXT, false, new Localised("なに", ""), null, null, null, null, null, null, null);
        assertThat(Proofreading.findings(of(japanese), true)).hasSize(1);
        assertThat(Proofreading.findings(of(japanese), false)).isEmpty();
    }

    /** Issue D, item 4: a box that nobody reads before the closing date is not the place to ask it. */
    @Test
    void warnsOfAskingAboutSelfHarmInFreeText() {
        Question asks = new Question(
                "a",
                Kind.TEXT,
                false,
                new Localised("死にたいと思ったことはありますか", "?"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(Proofreading.findings(of(asks), true))
                .singleElement()
                .isEqualTo(new Finding("/sections/0/questions/0/text", "asks-about-self-harm", true));
    }

    private static String at(String place, String code) {
        return "/sections/0/questions/0/" + place + " " + code;
    }

    private static List<String> findings(Question... questions) {
        return Proofreading.findings(of(questions), true).stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }

    static Questionnaire of(Question... questions) {
        return new Questionnaire(
                Questionnaire.FORMAT,
                words(),
                null,
                List.of(new Questionnaire.Section("s", words(), null, List.of(questions))));
    }

    static Question single(String id) {
        return question(id, Kind.SINGLE, List.of(option("o1"), option("o2")), null, null, null, null);
    }

    static Question when(String id, String question, String... is) {
        return question(
                id,
                Kind.SINGLE,
                List.of(option("o1"), option("o2")),
                null,
                null,
                null,
                new Condition(question, List.of(is)));
    }

    static Question question(
            String id,
            Kind kind,
            @Nullable List<Option> options,
            @Nullable Scale scale,
            @Nullable Boolean breakdown,
            @Nullable Integer threshold,
            @Nullable Condition when) {
        return new Question(id, kind, false, words(), null, options, scale, breakdown, null, threshold, when);
    }

    private static Option option(String id) {
        return new Option(id, words());
    }

    private static Localised words() {
        return new Localised("ことば", "words");
    }
}
