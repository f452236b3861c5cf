package io.komado.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedSchemaTests {

    private static PublishedSchema withField(String form) {
        return PublishedSchema.parse("""
                {"title": "a", "properties": {"field": %s}, "required": ["field"], "examples": [{"field": 1}]}
                """.formatted(form));
    }

    @Test
    void findsFieldsThatCouldHoldWhatAPersonWrote() {
        assertThat(withField("{\"type\": \"string\"}").freeText()).containsExactly("field");
        assertThat(withField("{\"type\": \"string\", \"pattern\": \".{0,40}\"}").freeText())
                .containsExactly("field");
        assertThat(withField("{\"type\": \"string\", \"format\": \"email\"}").freeText())
                .containsExactly("field");
        assertThat(withField("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}")
                        .freeText())
                .containsExactly("field");
    }

    @Test
    void letsIdsCodesCountsAndTimesPass() {
        assertThat(withField("{\"type\": \"string\", \"format\": \"uuid\"}").freeText())
                .isEmpty();
        assertThat(withField("{\"type\": \"string\", \"format\": \"date-time\"}")
                        .freeText())
                .isEmpty();
        assertThat(withField("{\"enum\": [\"school\", \"company\"]}").freeText())
                .isEmpty();
        assertThat(withField("{\"type\": \"integer\", \"minimum\": 1}").freeText())
                .isEmpty();
    }

    @Test
    void findsDataThatIsNotAsPromised() {
        PublishedSchema count = withField("{\"type\": \"integer\", \"minimum\": 5}");
        assertThat(count.findings(Map.of("field", 5))).isEmpty();
        assertThat(count.findings(Map.of("field", 4))).hasSize(1);
        assertThat(count.findings(Map.of("field", "5"))).hasSize(1);
        assertThat(count.findings(Map.of("field", 5, "more", 1))).hasSize(1);
    }

    @Test
    void looksIntoAnObject() {
        PublishedSchema day = withField(
                "{\"type\": \"object\", \"properties\": {\"day\": {\"type\": \"string\", \"format\": \"date\"}}}");
        assertThat(day.freeText()).isEmpty();
        assertThat(day.findings(Map.of("field", Map.of("day", "2026-11-20")))).isEmpty();
        assertThat(day.findings(Map.of("field", Map.of("day", "今日")))).hasSize(1);
        assertThat(day.findings(Map.of("field", Map.of("day", "2026-11-20", "name", "x"))))
                .hasSize(1);
        assertThat(withField("{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}}")
                        .freeText())
                .containsExactly("field");
    }

    @Test
    void refusesFormsThatItDoesNotKnow() {
        PublishedSchema unknown = withField("{\"type\": \"object\"}");
        assertThatThrownBy(() -> unknown.findings(Map.of("field", 1))).isInstanceOf(AssertionError.class);
    }
}
