package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chat.desks.Desks;
import io.komado.chat.nicknames.WantedNicknames;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R0-20, TH-23: what a member is called from now on is what the desk sees. */
@ChatServiceIT
class RenameIT {

    @LocalServerPort
    int port;

    private final TransactionTemplate transaction;
    private final WantedNicknames wanted;
    private final JdbcClient jdbc;

    @Autowired
    RenameIT(TransactionTemplate transaction, WantedNicknames wanted, JdbcClient jdbc) {
        this.transaction = transaction;
        this.wanted = wanted;
        this.jdbc = jdbc;
    }

    @Test
    void aRenameWhileTheOldNicknameIsOnItsWayIsNotForgotten(@Autowired Desks desks) {
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        AtomicInteger asked = new AtomicInteger();
        ChatServiceIT.Nicknames.TOLD.put(tenant.tenant(), () -> {
            if (asked.getAndIncrement() == 0) {
                rename(tenant);
                return "青い小箱";
            }
            return "丸い小石";
        });
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), "ひとこと")
                .expectStatus()
                .isCreated();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                                .at("/conversations/0/nickname")
                                .asString(""))
                        .isEqualTo("丸い小石"));
    }

    /** What the listener does when it hears of a rename. */
    private void rename(ChatFixture tenant) {
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(
                        status -> wanted.want(new MemberRef(jdbc.sql("select member_ref from conversation")
                                .query(String.class)
                                .single()))));
    }
}
