package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chat.desks.Desks;
import io.komado.local.ServerControl;
import io.komado.local.TestInfrastructure;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promise 2: Kafka, then PostgreSQL, killed with SIGKILL at random moments with at least 50 requests on their way, again and
 * again, and started after a random while. {@link Aftermath} says what holds afterwards.
 */
@ChatServiceIT
@Tag("proof")
class KilledStoresIT {

    private static final int ROUNDS = 5;

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestInfrastructure servers;

    @Autowired
    KilledStoresIT(Desks desks, TransactionTemplate transaction, JdbcClient jdbc, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.servers = servers;
    }

    @Test
    void whenKafkaIsKilledUnderLoadNothingIsLostDoubledOrOutOfOrder() {
        killUnderLoad(servers.kafka());
    }

    @Test
    void whenPostgresIsKilledUnderLoadNothingIsLostDoubledOrOutOfOrder() {
        int repeated = killUnderLoad(servers.postgresql());
        assertThat(repeated).isPositive();
    }

    /** Returns how often a message had to be sent again. */
    private int killUnderLoad(ServerControl victim) {
        long seed = System.nanoTime();
        System.out.println("KilledStoresIT " + victim.name() + " seed " + seed);
        Random random = new Random(seed);
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        try (Senders senders = Senders.atWork(tenant, desks, transaction, jdbc, () -> port, random)) {
            for (int round = 0; round < ROUNDS; round++) {
                pause(random, 1_500);
                senders.awaitFullSwing();
                victim.kill();
                try {
                    pause(random, 1_500);
                } finally {
                    victim.start();
                }
            }
            senders.awaitFullSwing();
            new Aftermath(tenant, servers, senders.finish()).nothingIsLostDoubledOrOutOfOrder();
            return senders.repeated();
        }
    }

    private static void pause(Random random, int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(milliseconds)).toNanos());
    }
}
