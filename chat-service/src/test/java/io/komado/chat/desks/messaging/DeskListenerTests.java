package io.komado.chat.desks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class DeskListenerTests {

    @Test
    void readsTheSamplesOfItsProducers() {
        DeskListener.DeskOpened opened = PublishedSchema.of("desk.opened").sample(DeskListener.DeskOpened.class);
        assertThat(opened.kind()).isEqualTo("report");
        assertThat(opened.desk()).isNotNull();

        DeskListener.StaffAppointed appointed =
                PublishedSchema.of("staff.appointed").sample(DeskListener.StaffAppointed.class);
        assertThat(appointed.role()).isEqualTo("responder");
        assertThat(appointed.staff()).isNotNull();
    }
}
