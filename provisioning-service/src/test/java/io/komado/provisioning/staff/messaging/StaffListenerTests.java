package io.komado.provisioning.staff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.Role;
import io.komado.chassis.test.PublishedSchema;
import io.komado.provisioning.staff.HeldGrant;
import org.junit.jupiter.api.Test;

class StaffListenerTests {

    @Test
    void readsTheSamplesOfItsProducer() {
        StaffListener.RoleGranted granted =
                PublishedSchema.of("staff.role-granted").sample(StaffListener.RoleGranted.class);
        HeldGrant held = granted.held().orElseThrow();
        assertThat(held.role()).isIn((Object[]) Role.values());
        assertThat(held.from()).isBefore(held.until());
        assertThat(PublishedSchema.of("staff.role-ended")
                        .sample(StaffListener.RoleEnded.class)
                        .grant())
                .isEqualTo(held.grant());
        assertThat(PublishedSchema.of("staff.term-shortened")
                        .sample(StaffListener.TermShortened.class)
                        .until())
                .isNotNull();
    }

    @Test
    void aRoleThatThisVersionDoesNotKnowGrantsNothing() {
        StaffListener.RoleGranted known =
                PublishedSchema.of("staff.role-granted").sample(StaffListener.RoleGranted.class);
        assertThat(new StaffListener.RoleGranted(known.grant(), known.staff(), "oracle", known.from(), known.until())
                        .held())
                .isEmpty();
    }
}
