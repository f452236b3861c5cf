package io.komado.survey.people.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Role;
import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class StaffListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        assertThat(PublishedSchema.of("staff.role-granted")
                        .sample(StaffListener.RoleGranted.class)
                        .held())
                .hasValueSatisfying(held -> assertThat(held.role()).isEqualTo(Role.RESPONDER));
        assertThat(PublishedSchema.of("staff.role-ended").sample(StaffListener.RoleEnded.class))
                .isNotNull();
        assertThat(PublishedSchema.of("staff.term-shortened").sample(StaffListener.TermShortened.class))
                .isNotNull();
    }
}
