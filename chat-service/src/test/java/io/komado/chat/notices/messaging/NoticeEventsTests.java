package io.komado.chat.notices.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(NoticeEvents.OPENED, NoticeEvents.NoticeOpened.class),
                Arguments.of(NoticeEvents.ANSWERED, NoticeEvents.NoticeAnswered.class));
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
}
