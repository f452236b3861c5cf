package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.desks.Desks;
import io.komado.chat.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue B, item 8: a desk is told once that something waits, and once that nobody answered in time. */
@ChatServiceIT
class WaitingIT {

    @LocalServerPort
    int port;

    @Test
    void aDeskIsToldOfMoreThanItKnewAndAtMostOnceAnHour(
            @Autowired Waiting waiting,
            @Autowired Desks desks,
            @Autowired TransactionTemplate transaction,
            @Autowired Clock clock) {
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "こんにちは").expectStatus().isCreated();
        ConversationId conversation = new ConversationId(UUID.fromString(tenant.firstConversation()));
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);

        assertThat(in(tenant, transaction, () -> waiting.unread(tenant.desk())))
                .isEqualTo(new Waiting.Unread(1, List.of(conversation)));
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 0, hour)))
                .isFalse();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 1, hour.plusSeconds(3600))))
                .isTrue();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 1, hour.plusSeconds(7200))))
                .isFalse();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 2, hour.plusSeconds(3600))))
                .isFalse();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 2, hour.plusSeconds(7200))))
                .isTrue();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 0, hour.plusSeconds(7200))))
                .isFalse();
        assertThat(in(tenant, transaction, () -> waiting.toBeTold(tenant.desk(), 1, hour.plusSeconds(10_800))))
                .isTrue();

        assertThat(in(
                        tenant,
                        transaction,
                        () -> waiting.newlyUnanswered(tenant.desk(), hour.minus(Duration.ofHours(24)))))
                .isEmpty();
        assertThat(in(tenant, transaction, () -> waiting.newlyUnanswered(tenant.desk(), hour.plusSeconds(3600))))
                .containsExactly(conversation);
        assertThat(in(tenant, transaction, () -> waiting.newlyUnanswered(tenant.desk(), hour.plusSeconds(3600))))
                .isEmpty();
        tenant.responderReplies(conversation.toString(), "読みました").expectStatus().isCreated();
        assertThat(in(tenant, transaction, () -> waiting.unread(tenant.desk())).messages())
                .isZero();
    }

    private static <T> T in(ChatFixture tenant, TransactionTemplate transaction, Supplier<T> work) {
        return Tenancy.in(tenant.tenant(), () -> transaction.execute(status -> work.get()));
    }
}
