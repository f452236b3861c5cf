package io.komado.survey.results.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class ResultEventsTests {

    @Test
    void theServiceSaysExactlyWhatItsSchemaPromises() {
        PublishedSchema schema = PublishedSchema.of(ResultEvents.SIGNS_SEEN);
        assertThat(schema.isSample(schema.sample(ResultEvents.SignsWereSeen.class)))
                .isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
