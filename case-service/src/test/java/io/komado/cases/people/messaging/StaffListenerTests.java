package io.komado.cases.people.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class StaffListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        assertThat(PublishedSchema.of("staff.role-granted")
                        .sample(StaffListener.RoleGranted.class)
                        .held())
                .isPresent();
        assertThat(PublishedSchema.of("staff.role-ended")
                        .sample(StaffListener.RoleEnded.class)
                        .grant())
                .isNotNull();
        assertThat(PublishedSchema.of("staff.term-shortened")
                        .sample(StaffListener.TermShortened.class)
                        .until())
                .isNotNull();
        assertThat(PublishedSchema.of("staff.changed")
                        .sample(StaffListener.StaffChanged.class)
                        .colleague()
                        .candidate())
                .isTrue();
        assertThat(PublishedSchema.of("staff.conflict-declared")
                        .sample(StaffListener.ConflictDeclared.class)
                        .about())
                .isEqualTo("unit");
        assertThat(PublishedSchema.of("staff.conflict-withdrawn")
                        .sample(StaffListener.ConflictWithdrawn.class)
                        .conflict())
                .isNotNull();
    }
}
