package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promise 2: chat-service with its relay killed with SIGKILL at a random moment with at least 50 requests on their way, again and
 * again. {@link Aftermath} says what holds afterwards.
 */
@ChatServiceIT
@Tag("proof")
class KilledServiceIT {

    private static final int ROUNDS = 5;

    @LocalServerPort
    int port;

    @Test
    void nothingIsLostDoubledOrOutOfOrder(
            @Autowired Desks desks,
            @Autowired TransactionTemplate transaction,
            @Autowired JdbcClient jdbc,
            @Autowired TestInfrastructure servers,
            @Autowired @Qualifier("relay") SmartLifecycle ownRelay)
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledServiceIT seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        AtomicInteger where = new AtomicInteger(port);
        ownRelay.stop();
        try (Senders senders = Senders.atWork(tenant, desks, transaction, jdbc, where::get, random)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (ServiceProcess victim = ServiceProcess.start(servers, Map.of())) {
                    where.set(victim.port());
                    LockSupport.parkNanos(
                            Duration.ofMillis(500 + random.nextInt(2_000)).toNanos());
                    senders.awaitFullSwing();
                }
            }
            where.set(port);
            ownRelay.start();
            senders.awaitFullSwing();
            new Aftermath(tenant, servers, senders.finish()).nothingIsLostDoubledOrOutOfOrder();
            assertThat(senders.repeated()).isPositive();
        } finally {
            if (!ownRelay.isRunning()) {
                ownRelay.start();
            }
        }
    }
}
