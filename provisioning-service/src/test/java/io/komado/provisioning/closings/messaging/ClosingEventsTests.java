package io.komado.provisioning.closings.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(ClosingEvents.CLOSING, ClosingEvents.TenantClosing.class),
                Arguments.of(ClosingEvents.CLOSED, ClosingEvents.TenantClosed.class));
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

    @ParameterizedTest
    @ValueSource(strings = {"identity", "chat"})
    void theListenerReadsTheSamplesOfItsProducers(String service) {
        ClosingListener.Erasing erasing =
                PublishedSchema.of(service + ".erasing").sample(ClosingListener.Erasing.class);
        assertThat(erasing.done()).isLessThan(erasing.total());
        ClosingListener.Erased erased = PublishedSchema.of(service + ".erased").sample(ClosingListener.Erased.class);
        assertThat(erased.closing()).isEqualTo(erasing.closing());
        assertThat(erased.keys()).containsExactly("1@1");
    }

    @Test
    void theListenerReadsTheObstaclesThatAServiceToComeWillTellOf() {
        ClosingListener.ClosingObstacle told =
                PublishedSchema.ofChassis("closing/obstacle").sample(ClosingListener.ClosingObstacle.class);
        assertThat(told.kind()).isEqualTo("open-case");
        assertThat(told.stands()).isTrue();
    }
}
