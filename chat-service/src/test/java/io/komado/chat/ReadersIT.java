package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.TestTokens;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.Desks;
import io.komado.chat.desks.messaging.HeardByDesks;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** R0-07, R4-15, G2: who reads at a desk reads until the day and no longer, whatever the token says and however late a job is. */
@ChatServiceIT
class ReadersIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationContext service;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @Autowired
    ReadersIT(Desks desks, TransactionTemplate transaction, Clock clock, ApplicationContext service) {
        this.service = service;
        this.desks = desks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void aTenant() {
        MovedClock.back();
        tenant = ChatFixture.create(desks, transaction, port);
    }

    @AfterEach
    void theRealTime() {
        MovedClock.back();
    }

    @Test
    void aTermThatEndsCutsAccessAndTheOpenStreamWithTheSameToken() throws IOException {
        StaffId reader = new StaffId(UUID.randomUUID());
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        UUID grant = UUID.randomUUID();
        hear("staff.role-granted", granted(grant, reader, "responder", "tenant", today, today.plusDays(1)));
        String token = TestTokens.staff(tenant.tenant().value(), reader.value(), "responder");
        tenant.get(token, "/conversations").expectStatus().isOk();
        try (EventReader stream = EventReader.open(port, "/conversations/stream", token, "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "期限の前")
                    .expectStatus()
                    .isCreated();
            assertThat(stream.nextMessage().data()).contains("期限の前");

            MovedClock.to(today.plusDays(1).atStartOfDay(TOKYO).toInstant());
            tenant.get(token, "/conversations").expectStatus().isNotFound();
            tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "期限の後")
                    .expectStatus()
                    .isCreated();
            assertThatThrownBy(() -> {
                        EventReader.Event more = stream.nextMessage();
                        assertThat(more.data()).doesNotContain("期限の後");
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the stream has ended");
        }
    }

    @Test
    void aReaderWhoIsToldTwiceAndEndedTwiceIsGoneOnce() {
        StaffId reader = new StaffId(UUID.randomUUID());
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        UUID grant = UUID.randomUUID();
        String token = TestTokens.staff(tenant.tenant().value(), reader.value(), "responder");
        Map<String, Object> granted = granted(grant, reader, "responder", "tenant", today, today.plusYears(2));
        UUID event = UUID.randomUUID();
        hear(event, "staff.role-granted", granted);
        hear(event, "staff.role-granted", granted);
        tenant.get(token, "/conversations").expectStatus().isOk();

        UUID end = UUID.randomUUID();
        Map<String, Object> ended = Map.of(
                "grant",
                grant,
                "staff",
                reader.value(),
                "role",
                "responder",
                "scope",
                "tenant",
                "reason",
                "supervisor");
        hear(end, "staff.role-ended", ended);
        hear(end, "staff.role-ended", ended);
        tenant.get(token, "/conversations").expectStatus().isNotFound();
        hear(event, "staff.role-granted", granted);
        tenant.get(token, "/conversations").expectStatus().isNotFound();
    }

    @Test
    void aTermThatWasShortenedOrHasNotBegunIsHeldAsTold() {
        StaffId reader = new StaffId(UUID.randomUUID());
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        String token = TestTokens.staff(tenant.tenant().value(), reader.value(), "responder");
        UUID later = UUID.randomUUID();
        hear(
                "staff.role-granted",
                granted(later, reader, "responder", "tenant", today.plusDays(1), today.plusYears(2)));
        tenant.get(token, "/conversations").expectStatus().isNotFound();

        UUID now = UUID.randomUUID();
        hear("staff.role-granted", granted(now, reader, "desk-lead", "tenant", today, today.plusYears(2)));
        tenant.get(token, "/conversations").expectStatus().isOk();
        hear("staff.term-shortened", Map.of("grant", now, "staff", reader.value(), "until", today.toString()));
        tenant.get(token, "/conversations").expectStatus().isNotFound();
    }

    @Test
    void aReaderOfOneDeskSeesNothingOfAnother() {
        DeskId other = new DeskId(UUID.randomUUID());
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status -> {
                    desks.open(other, DeskKind.EXTERNAL);
                    desks.counted(other, 1, null);
                }));
        StaffId reader = new StaffId(UUID.randomUUID());
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        hear(
                "staff.role-granted",
                granted(UUID.randomUUID(), reader, "desk-agent", "desk:" + other, today, today.plusYears(2)));
        String token = TestTokens.staff(tenant.tenant().value(), reader.value(), "desk-agent");
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "通報の窓口へ")
                .expectStatus()
                .isCreated();
        String foreign = tenant.firstConversation();

        assertThat(tenant.json(tenant.get(token, "/conversations")).at("/conversations"))
                .isEmpty();
        tenant.get(token, "/conversations/" + foreign).expectStatus().isNotFound();
        tenant.get(token, "/conversations/" + foreign + "/messages")
                .expectStatus()
                .isNotFound();
        UUID member = UUID.randomUUID();
        tenant.post(
                        tenant.memberToken(member),
                        "/desks/" + other + "/messages",
                        Map.of("clientId", UUID.randomUUID(), "text", "外の窓口へ"))
                .expectStatus()
                .isCreated();
        assertThat(tenant.json(tenant.get(token, "/conversations")).at("/conversations"))
                .hasSize(1);
    }

    private static Map<String, Object> granted(
            UUID grant, StaffId staff, String role, String scope, LocalDate from, LocalDate until) {
        return Map.of(
                "grant",
                grant,
                "staff",
                staff.value(),
                "role",
                role,
                "scope",
                scope,
                "seat",
                "",
                "from",
                from.toString(),
                "until",
                until.toString());
    }

    private void hear(String type, Map<String, Object> data) {
        hear(UUID.randomUUID(), type, data);
    }

    private void hear(UUID event, String type, Map<String, Object> data) {
        new HeardByDesks(service, tenant.tenant().value()).hear(event, type, data);
    }
}
