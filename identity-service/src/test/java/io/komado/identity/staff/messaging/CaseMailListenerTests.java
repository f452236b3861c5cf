package io.komado.identity.staff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class CaseMailListenerTests {

    @Test
    void readsTheSampleOfItsProducer() {
        assertThat(PublishedSchema.of("case.work-due")
                        .sample(CaseMailListener.WorkDue.class)
                        .people())
                .hasSize(1);
    }
}
