package io.komado.provisioning.desks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskEventsTests {

    @Test
    void theServiceSaysExactlyWhatItsSchemaPromises() {
        PublishedSchema schema = PublishedSchema.of(DeskEvents.ENGAGED);
        assertThat(Stream.of(DeskEvents.DeskEngaged.class.getRecordComponents()).map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(DeskEvents.DeskEngaged.class))).isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
