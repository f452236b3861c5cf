package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.MovedClock;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.Desks;
import io.komado.local.RestoredBackup;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R0-11, TH-11, promise 3: an old backup, restored with every key that the operator can still have, gives back what was kept and nothing of
 * what was deleted, once the backups' term is over. The control is the same backup with the keys as they were when it was taken.
 */
@ChatServiceIT
@Tag("proof")
class RestoredBackupIT {

    private static final int NIGHTS = 12;
    private static final int WHEN_TURNED = 4;
    private static final int WHEN_OLD_ARE_GONE = 6;
    private static final Duration UNTIL_THE_NEXT_TURN = Duration.ofMinutes(30);
    private static final String KEPT = "残しておく話 k7w2";
    private static final String WITHDRAWN = "取り下げた話 m3x9";
    private static final String DELETED = "窓口が消した話 p8q4";

    @LocalServerPort
    int port;

    @AfterEach
    void theRealTime() {
        MovedClock.back();
    }

    @Test
    void anOldBackupGivesBackWhatWasKeptAndNothingOfWhatWasDeleted(
            @Autowired Desks desks, @Autowired TransactionTemplate transaction, @Autowired TestInfrastructure servers)
            throws Exception {
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        UUID withdrawing = UUID.randomUUID();
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), DELETED)
                .expectStatus()
                .isCreated();
        String deleted = tenant.firstConversation();
        tenant.memberWrites(UUID.randomUUID(), UUID.randomUUID(), KEPT)
                .expectStatus()
                .isCreated();
        tenant.memberWrites(withdrawing, UUID.randomUUID(), WITHDRAWN)
                .expectStatus()
                .isCreated();
        String code = tenant.tenant().value();
        RowSecurity rows = new RowSecurity(servers.database("chat"));
        await().until(() -> rows.count(code, "nickname_wanted") == 0);

        Path keys = KomadoServers.keysDirectory().resolve("chat");
        Path keysOfThatDay = copyOf(keys);
        try (RestoredBackup backup = servers.backup();
                Connection old = backup.superuser("chat")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> tenant.get(tenant.responderToken(), "/conversations")
                            .returnResult(String.class)
                            .getStatus()
                            .is2xxSuccessful());
            tenant.http()
                    .delete()
                    .uri("/desks/" + tenant.desk() + "/conversation")
                    .headers(headers -> headers.setBearerAuth(tenant.memberToken(withdrawing)))
                    .exchange()
                    .expectStatus()
                    .isNoContent();
            tenant.http()
                    .delete()
                    .uri("/conversations/" + deleted)
                    .headers(headers -> headers.setBearerAuth(tenant.responderToken()))
                    .exchange()
                    .expectStatus()
                    .isOk();
            try (Connection live = servers.superuser("chat")) {
                letTheTermOfTheBackupPass(live, keys, keysOfThatDay);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> rows.count(code, "conversation") == 1);

            try (Connection live = servers.superuser("chat")) {
                assertThat(new EveryKey(code, keysOfThatDay, List.of(old)).readableIn(old))
                        .as("control: with the keys of that day all of it opens")
                        .containsExactlyInAnyOrder(KEPT, WITHDRAWN, DELETED);
                assertThat(new EveryKey(code, keys, List.of(old, live)).readableIn(old))
                        .as("with every key that is left")
                        .containsExactly(KEPT);
                assertThat(new EveryKey(code, keys, List.of(old, live)).readableIn(live))
                        .containsExactly(KEPT);
            }
        }
        assertThat(everythingOnKafka(servers))
                .as("a replay brings no word back")
                .isNotEmpty()
                .noneMatch(record -> Stream.of(KEPT, WITHDRAWN, DELETED)
                        .anyMatch(text -> new String(record.value(), StandardCharsets.UTF_8).contains(text)));
    }

    /** Nights pass until the epochs of the backup's day are destroyed; in each of them the keys of all tenants are turned, and the old ones go. */
    private static void letTheTermOfTheBackupPass(Connection live, Path keys, Path keysOfThatDay)
            throws IOException, SQLException {
        List<Path> old;
        try (Stream<Path> files = Files.list(keysOfThatDay)) {
            old = files.filter(file -> file.getFileName().toString().startsWith("epoch-"))
                    .map(file -> keys.resolve(file.getFileName()))
                    .toList();
        }
        nobodysKeysStayBehind(live);
        ZonedDateTime now = ZonedDateTime.ofInstant(Clock.systemUTC().instant(), CoarseTime.TOKYO);
        for (int night = 1; night <= NIGHTS && old.stream().anyMatch(Files::exists); night++) {
            for (int hour : List.of(WHEN_TURNED, WHEN_OLD_ARE_GONE)) {
                ZonedDateTime then =
                        now.toLocalDate().plusDays(night).atTime(hour, 0).atZone(CoarseTime.TOKYO);
                MovedClock.to(then.toInstant());
                await().atMost(Duration.ofMinutes(2)).until(() -> isNothingOfKeysDue(live, then));
            }
        }
        assertThat(old).noneMatch(Files::exists);
    }

    /** Other tests put off what their tenants have due by years; an epoch is not destroyed while it wraps the key of one of them. */
    private static void nobodysKeysStayBehind(Connection live) throws SQLException {
        try (Statement statement = live.createStatement()) {
            statement.execute("update chat.timer set due = least(due, now()) where kind in ('keys.turn', 'keys.old')");
        }
    }

    /** A turn that has more to do sets the next one to its own moment, which is a little after this one. */
    private static boolean isNothingOfKeysDue(Connection live, ZonedDateTime moment) throws SQLException {
        try (PreparedStatement query = live.prepareStatement(
                "select not exists (select from chat.timer where kind in ('keys.turn', 'keys.old') and due <= ?)")) {
            query.setObject(1, moment.plus(UNTIL_THE_NEXT_TURN).toOffsetDateTime());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> everythingOnKafka(TestInfrastructure servers) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers.kafkaBootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Pattern ours = Pattern.compile("(chat|audit)\\..*");
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> ours.matcher(topic.getKey()).matches())
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    private static Path copyOf(Path keys) throws IOException {
        Path copy = Files.createTempDirectory("komado-keys-then");
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
