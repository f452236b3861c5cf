package io.komado.chat.desks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.DeskReader;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskListenerTests {

    private static final UUID SOME_ID = UUID.fromString("5f2d7c1a-8f43-4c8e-b1d7-2f9c6a7e4b02");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);

    @Test
    void readsTheSamplesOfItsProducers() {
        DeskListener.DeskOpened opened = PublishedSchema.of("desk.opened").sample(DeskListener.DeskOpened.class);
        assertThat(opened.kind()).isEqualTo("report");
        assertThat(opened.desk()).isNotNull();

        DeskReader reader = PublishedSchema.of("staff.role-granted")
                .sample(DeskListener.RoleGranted.class)
                .reader()
                .orElseThrow();
        assertThat(reader.desk()).isNotNull();
        assertThat(reader.kinds()).containsExactly(DeskKind.REPORT);
        assertThat(reader.from()).isEqualTo("2026-10-01");
        assertThat(reader.until()).isEqualTo("2028-10-01");

        assertThat(PublishedSchema.of("tenant.standing-changed")
                        .sample(DeskListener.StandingChanged.class)
                        .open())
                .isFalse();
        assertThat(PublishedSchema.of("desk.readers-counted")
                        .sample(DeskListener.ReadersCounted.class)
                        .fallback())
                .hasSize(36);
        assertThat(PublishedSchema.of("staff.role-ended")
                        .sample(DeskListener.RoleEnded.class)
                        .grant())
                .isEqualTo(reader.grant());
        assertThat(PublishedSchema.of("staff.term-shortened")
                        .sample(DeskListener.TermShortened.class)
                        .until())
                .isEqualTo("2027-04-01");
    }

    @ParameterizedTest(name = "{0} for {1} reads: {2}")
    @CsvSource({
        "responder, tenant, true",
        "counsellor, desk:5f2d7c1a-8f43-4c8e-b1d7-2f9c6a7e4b02, true",
        "desk-lead, tenant, true",
        "desk-agent, tenant, true",
        "responder, case:5f2d7c1a-8f43-4c8e-b1d7-2f9c6a7e4b02, false",
        "tenant-admin, tenant, false",
        "committee, tenant, false",
        "president, tenant, false",
        "investigator, case:5f2d7c1a-8f43-4c8e-b1d7-2f9c6a7e4b02, false"
    })
    void onlyTheRolesOfADeskReadThere(String role, String scope, boolean reads) {
        assertThat(new DeskListener.RoleGranted(SOME_ID, SOME_ID, role, scope, FROM, FROM.plusYears(2)).reader())
                .matches(reader -> reader.isPresent() == reads);
    }
}
