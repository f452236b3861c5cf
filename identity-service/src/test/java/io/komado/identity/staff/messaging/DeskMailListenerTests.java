package io.komado.identity.staff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskMailListenerTests {

    @ParameterizedTest
    @ValueSource(strings = {"desk.waiting", "desk.unanswered"})
    void readsTheSamplesOfItsProducer(String type) {
        assertThat(PublishedSchema.of(type).sample(DeskMailListener.Waits.class).people())
                .hasSize(1);
    }
}
