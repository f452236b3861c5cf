package io.komado.cases.casefile.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(CaseEvents.OPENED, CaseEvents.CaseOpened.class),
                Arguments.of(CaseEvents.MOVED, CaseEvents.CaseMoved.class),
                Arguments.of(CaseEvents.NOTICE_FOR_REPORTER, CaseEvents.NoticeForReporter.class),
                Arguments.of(CaseEvents.CONVERSATION_RELEASED, CaseEvents.NoticeForReporter.class),
                Arguments.of(CaseEvents.WORK_DUE, CaseEvents.WorkDue.class),
                Arguments.of(CaseEvents.CLOSING_OBSTACLE, CaseEvents.ClosingObstacle.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theServiceSaysExactlyWhatItsSchemaPromises(String type, Class<? extends Record> data) {
        PublishedSchema schema = PublishedSchema.of(type);
        assertThat(Stream.of(data.getRecordComponents()).map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(data))).isTrue();
        assertThat(schema.freeText()).isEmpty();
    }

    /** What the chassis lets every service say of an obstacle. */
    @ParameterizedTest
    @MethodSource("obstacle")
    void anObstacleIsAsTheChassisDescribesIt(CaseEvents.ClosingObstacle sample) {
        assertThat(PublishedSchema.ofChassis("closing/obstacle").findings(sample))
                .isEmpty();
    }

    static Stream<CaseEvents.ClosingObstacle> obstacle() {
        return Stream.of(PublishedSchema.of(CaseEvents.CLOSING_OBSTACLE).sample(CaseEvents.ClosingObstacle.class));
    }
}
