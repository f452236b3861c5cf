package io.komado.provisioning.breakglass.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningEventsTests {

    @Test
    void theServiceSaysExactlyWhatItsSchemaPromises() {
        PublishedSchema schema = PublishedSchema.of(OpeningEvents.OPENED);
        assertThat(Stream.of(OpeningEvents.BreakGlassOpened.class.getRecordComponents())
                        .map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(OpeningEvents.BreakGlassOpened.class)))
                .isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
