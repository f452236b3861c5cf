package io.komado.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.komado.chassis.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswersTests {

    private static final Questionnaire ASKED = ProofreadingTests.of(
            ProofreadingTests.single("a"),
            ProofreadingTests.when("b", "a", "o1"),
            ProofreadingTests.question(
                    "c",
                    Kind.SCALE,
                    null,
                    new Question.Scale(1, 5, new Localised("低", "low"), new Localised("高", "high")),
                    null,
                    null,
                    null),
            ProofreadingTests.question("d", Kind.TEXT, null, null, null, null, null));

    @Test
    void takesWhatFitsAndForgetsTheOrderInWhichItCame() {
        Answers one = read("{'c':5,'a':['o1'],'b':['o2'],'d':'やあ'}");
        assertThat(one).isEqualTo(read("{'d':'やあ','b':['o2'],'a':['o1'],'c':5}"));
        assertThat(Answers.stored(one.canonical() + "   ")).isEqualTo(one);
        assertThat(read("{'a':['o2'],'b':[],'d':' '}").canonical()).isEqualTo("{\"a\":[\"o2\"]}");
    }

    @Test
    void refusesWhatNobodyCouldHaveAnswered() {
        assertThat(refused("{'a':['o2'],'b':['o1']}")).containsExactly("/answers/b not-asked");
        assertThat(refused("{'a':['o3']}")).containsExactly("/answers/a not-an-option");
        assertThat(refused("{'a':['o1','o2']}")).containsExactly("/answers/a too-many");
        assertThat(refused("{'a':'o1'}")).containsExactly("/answers/a wrong-type");
        assertThat(refused("{'c':6}")).containsExactly("/answers/c not-on-scale");
        assertThat(refused("{'c':1.5}")).containsExactly("/answers/c wrong-type");
        assertThat(refused("{'d':'" + "あ".repeat(2_001) + "'}")).containsExactly("/answers/d too-long");
        assertThat(refused("{'whoever':'I am'}")).containsExactly("/answers unknown-question");
        assertThat(refused("[]")).containsExactly("/answers wrong-type");
    }

    private static Answers read(String json) {
        return Answers.read(ASKED, JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    private static List<String> refused(String json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(json));
        assertThat(refusal.code()).isEqualTo("answers-do-not-fit");
        return refusal.fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .toList();
    }
}
