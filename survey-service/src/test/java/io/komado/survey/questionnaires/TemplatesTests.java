package io.komado.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that come with the service, and the schema that describes their format. */
class TemplatesTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Templates TEMPLATES = new Templates(JSON, new QuestionnaireJson(JSON));

    static Stream<Templates.Template> all() {
        return TEMPLATES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasNothingToMendInEitherLanguage(Templates.Template template) {
        assertThat(Proofreading.findings(template.questionnaire(), true)).isEmpty();
        assertThat(template.questionnaire().introduction()).isNotNull();
        assertThat(template.profiles()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesItsPurposeAwayInNoTitle(Templates.Template template) {
        Localised title = template.questionnaire().title();
        assertThat(title.ja()).doesNotContainPattern("いじめ|ハラスメント|被害|加害|通報|自殺|自傷");
        assertThat(title.en()).doesNotContainPattern("(?i)bully|harass|victim|abuse|self-harm|suicid");
    }

    @ParameterizedTest
    @MethodSource("all")
    void forcesNobodyToSaySomething(Templates.Template template) {
        for (Question question : template.questionnaire().questions()) {
            if (question.kind() == Kind.SINGLE || question.kind() == Kind.MULTIPLE) {
                assertThat(question.choices().getLast().id()).as(question.id()).isEqualTo("unsaid");
            } else {
                assertThat(question.required()).as(question.id()).isFalse();
            }
        }
    }

    @Test
    void hasTheListsOfSignsInTheirScenes() {
        assertThat(signsOf("signs-hurt")).as("R3-39").containsExactly(10, 10, 4, 6, 3);
        assertThat(signsOf("signs-hurting")).as("R3-40").containsExactly(10);
        assertThat(signsOf("signs-group")).as("R3-41").containsExactly(6);
        for (String key : List.of("signs-hurt", "signs-hurting", "signs-group")) {
            assertThat(TEMPLATES.find(key).questionnaire().questions())
                    .as("R3-42: a threshold from which a report is offered")
                    .allSatisfy(question -> assertThat(question.threshold())
                            .isNotNull()
                            .isBetween(1, question.choices().size()));
        }
    }

    @Test
    void hasFactFindingFourSlotsForMentalHealthAndThoseForStaffAndGuardians() {
        assertThat(all().map(Templates.Template::key))
                .as("R0-24, R3-16, R3-24, R3-26")
                .contains(
                        "workplace", "school-life", "heart", "belonging", "character", "health", "staff", "guardians");
        assertThat(TEMPLATES.find("staff").audience().code()).isEqualTo("staff");
        assertThat(TEMPLATES.find("guardians").audience().code()).isEqualTo("guardians");
    }

    @Test
    void groupsPeopleOnlyByTheirOwnAnswer() {
        assertThat(all().filter(template -> template.audience() == Audience.MEMBERS)
                        .flatMap(template -> template.questionnaire().questions().stream())
                        .filter(Question::dividesResults))
                .as("R3-22")
                .isNotEmpty()
                .allSatisfy(question -> {
                    assertThat(question.kind()).isEqualTo(Kind.SINGLE);
                    assertThat(question.required()).isFalse();
                });
    }

    @Test
    void isDescribedByTheSchemaInEveryPart() {
        JsonNode schema = read("questionnaire.schema.json");
        assertThat(schema.path("properties").path("format").path("const").asString())
                .isEqualTo(Questionnaire.FORMAT);
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrder(partsOf(Questionnaire.class));
        JsonNode parts = schema.path("$defs");
        JsonNode question = parts.path("question").path("properties");
        assertThat(parts.path("section").path("properties").propertyNames())
                .containsExactlyInAnyOrder(partsOf(Questionnaire.Section.class));
        assertThat(question.propertyNames()).containsExactlyInAnyOrder(partsOf(Question.class));
        assertThat(question.path("scale").path("properties").propertyNames())
                .containsExactlyInAnyOrder(partsOf(Question.Scale.class));
        assertThat(question.path("when").path("properties").propertyNames())
                .containsExactlyInAnyOrder(partsOf(Question.Condition.class));
        assertThat(question.path("kind").path("enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Kind.values()).map(Kind::code).toList());
    }

    private static List<Integer> signsOf(String key) {
        return TEMPLATES.find(key).questionnaire().questions().stream()
                .map(question -> question.choices().size())
                .toList();
    }

    private static String[] partsOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }

    private static JsonNode read(String file) {
        try (InputStream in =
                Objects.requireNonNull(TemplatesTests.class.getResourceAsStream("/questionnaires/" + file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
