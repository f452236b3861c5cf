package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chat.desks.Desks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Live delivery that goes on after a broken connection without loss or repeat. */
@ChatServiceIT
class LiveIT {

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @Autowired
    LiveIT(Desks desks, TransactionTemplate transaction) {
        this.desks = desks;
        this.transaction = transaction;
    }

    @BeforeEach
    void aTenant() {
        tenant = ChatFixture.create(desks, transaction, port);
    }

    private EventReader memberStream(UUID member, int lastSeen) {
        return EventReader.open(
                port, "/desks/" + tenant.desk() + "/stream", tenant.memberToken(member), String.valueOf(lastSeen));
    }

    @Test
    void theFirstMessageReachesAStreamThatWasOpenBeforeTheConversationBegan() {
        UUID member = UUID.randomUUID();
        try (EventReader stream = memberStream(member, 0)) {
            assertThat(stream.next().name()).isEqualTo("hello");
            tenant.memberWrites(member, UUID.randomUUID(), "はじめて")
                    .expectStatus()
                    .isCreated();
            assertThat(stream.next().data()).contains("はじめて");
        }
    }

    @Test
    void aMembersStreamGoesOnWhereItBroke() {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "一");
        try (EventReader stream = memberStream(member, 0)) {
            stream.next();
            assertThat(stream.next().id()).isEqualTo("1");
        }
        tenant.memberWrites(member, UUID.randomUUID(), "二");
        tenant.memberWrites(member, UUID.randomUUID(), "三");
        try (EventReader stream = memberStream(member, 1)) {
            stream.next();
            assertThat(stream.next().id()).isEqualTo("2");
            assertThat(stream.next().id()).isEqualTo("3");
            tenant.memberWrites(member, UUID.randomUUID(), "四");
            assertThat(stream.next().id()).isEqualTo("4");
        }
    }

    @Test
    void theDeskSeesAMessageWithItsNicknameAndGoesOnByARandomCursor() {
        UUID member = UUID.randomUUID();
        String path = "/conversations/stream";
        String cursor;
        try (EventReader stream = EventReader.open(port, path, tenant.responderToken(), "")) {
            stream.next();
            tenant.memberWrites(member, UUID.randomUUID(), "読んでください");
            EventReader.Event event = stream.nextMessage();
            assertThat(event.data()).contains("読んでください");
            cursor = event.id();
            assertThat(cursor).hasSize(36);
        }
        tenant.memberWrites(member, UUID.randomUUID(), "つづき");
        try (EventReader stream = EventReader.open(port, path, tenant.responderToken(), cursor)) {
            stream.next();
            assertThat(stream.nextMessage().data()).contains("つづき").doesNotContain("読んでください");
        }
        try (EventReader stream = EventReader.open(
                port, path, tenant.responderToken(), UUID.randomUUID().toString())) {
            stream.next();
            assertThat(stream.next().name()).isEqualTo("reload");
        }
    }

    @Test
    void theDeskHearsWhenANicknameHasBeenFetched() {
        try (EventReader stream = EventReader.open(port, "/conversations/stream", tenant.responderToken(), "")) {
            stream.next();
            tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "はじめて");
            assertThat(List.of(stream.next().name(), stream.next().name()))
                    .containsExactlyInAnyOrder("message", "named");
        }
    }

    @Test
    void anotherTenantsDeskHearsNothing() {
        ChatFixture other = ChatFixture.create(desks, transaction, port);
        try (EventReader stream = EventReader.open(port, "/conversations/stream", other.responderToken(), "")) {
            stream.next();
            tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "よその話");
            other.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "うちの話");
            assertThat(stream.nextMessage().data()).contains("うちの話");
        }
    }
}
