package io.komado.provisioning.golive.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class DeskListenerTests {

    @Test
    void readsTheSampleOfItsProducer() {
        DeskListener.ReadersCounted counted =
                PublishedSchema.of("desk.readers-counted").sample(DeskListener.ReadersCounted.class);
        assertThat(counted.desk()).isNotNull();
        assertThat(counted.readers()).isEqualTo(2);
        assertThat(counted.fallback()).isNotEmpty();
    }
}
