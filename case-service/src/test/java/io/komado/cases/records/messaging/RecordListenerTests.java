package io.komado.cases.records.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class RecordListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        assertThat(PublishedSchema.of("record.confirmed")
                        .sample(RecordListener.RecordConfirmed.class)
                        .arrival()
                        .version())
                .isEqualTo(2);
        assertThat(PublishedSchema.of("record.duty-reported")
                        .sample(RecordListener.DutyReported.class)
                        .arrival()
                        .pastConsent())
                .isTrue();
    }
}
