package io.komado.provisioning.golive.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistRecordsTests {

    @Test
    void theServiceSaysExactlyWhatItsSchemaPromises() {
        PublishedSchema schema = PublishedSchema.of(ChecklistRecords.TRAINING_CHANGED);
        assertThat(Stream.of(ChecklistRecords.TrainingChanged.class.getRecordComponents())
                        .map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(ChecklistRecords.TrainingChanged.class)))
                .isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
