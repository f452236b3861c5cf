package io.komado.cases.intakes.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(IntakeEvents.MONTH_OVER, IntakeEvents.MonthOver.class, IntakeListener.MonthOver.class),
                Arguments.of(IntakeEvents.REPORTED, IntakeEvents.ForClient.class, IntakeListener.FromDesk.class),
                Arguments.of(
                        IntakeEvents.FEEDBACK_WRITTEN, IntakeEvents.ForClient.class, IntakeListener.FromDesk.class),
                Arguments.of(IntakeEvents.FEEDBACK_SENT, IntakeEvents.ForClient.class, IntakeListener.FromDesk.class),
                Arguments.of(
                        IntakeEvents.FEEDBACK_APPROVED, IntakeEvents.ForDesk.class, IntakeListener.FromClient.class),
                Arguments.of(
                        IntakeEvents.FEEDBACK_DECLINED, IntakeEvents.ForDesk.class, IntakeListener.FromClient.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theServiceSaysExactlyWhatItsSchemaPromisesAndReadsIt(
            String type, Class<? extends Record> said, Class<? extends Record> heard) {
        PublishedSchema schema = PublishedSchema.of(type);
        assertThat(Stream.of(said.getRecordComponents()).map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(said))).isTrue();
        assertThat(schema.sample(heard)).isNotNull();
        assertThat(schema.freeText()).isEmpty();
    }
}
