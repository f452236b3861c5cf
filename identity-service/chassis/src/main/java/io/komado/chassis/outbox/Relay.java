package io.komado.chassis.outbox;

import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.problem.Traces;
import io.komado.chassis.signal.SignalListener;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, in order, and deletes what Kafka has acknowledged. One relay works per service: whoever holds
 * the advisory lock. No transaction is open while it waits for Kafka.
 */
final class Relay implements SmartLifecycle, SignalListener {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;

    /** Batches begin this far apart at least: an idle relay sends at once, a busy one many records at the price of few. */
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private static final long LOCK = 0x6B6F6D61646F_01L;

    private final DataSource dataSource;
    private final Map<String, Object> producerSettings;
    private final Topics topics;
    private final AuditHeads heads;
    private final String source;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicLong waitingSince = new AtomicLong();
    private volatile boolean running;

    Relay(
            DataSource dataSource,
            Map<String, Object> producerSettings,
            Topics topics,
            AuditHeads heads,
            String service) {
        this.dataSource = dataSource;
        this.producerSettings = producerSettings;
        this.topics = topics;
        this.heads = heads;
        this.source = "/komado/" + service;
    }

    @Override
    public String channel() {
        return Outbox.CHANNEL;
    }

    @Override
    public void changed(String subject) {
        wake.release();
    }

    @Override
    public void lookAgain() {
        wake.release();
    }

    /** For how many seconds the oldest record has been waiting, as far as this relay has seen; 0 when none is. */
    double secondsBehind() {
        long since = waitingSince.get();
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection lock = dataSource.getConnection()) {
                if (holdsLock(lock)) {
                    relayWhileHolding(lock);
                } else {
                    awaitWake();
                }
            } catch (SQLException | DataAccessException | TransactionException | KafkaException e) {
                LOG.warn("The relay starts again: {}", Traces.kindOf(e));
                waitingSince.compareAndSet(0, System.nanoTime());
                awaitWake();
            }
        }
    }

    private void relayWhileHolding(Connection lock) throws SQLException {
        Producer<String, byte[]> producer =
                new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer());
        try (Connection connection = dataSource.getConnection()) {
            SingleConnectionDataSource work = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(work);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(work));
            passOn(jdbc, producer, lock, waiting(jdbc, "stamped is not null", Integer.MAX_VALUE));
            while (running && holdsLock(lock)) {
                long next = System.nanoTime() + APART_NANOS;
                List<WaitingRecord> waiting = waiting(jdbc, "stamped is null", BATCH);
                passOn(jdbc, producer, lock, numbered(jdbc, transaction, waiting));
                if (waiting.size() < BATCH) {
                    awaitWake();
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
        } finally {
            // What is not acknowledged is sent again by the next producer; sent on by this one, it could come after
            // what follows it.
            producer.close(Duration.ZERO);
        }
    }

    /**
     * The same records, those of audit streams with their numbers. New numbers are given only when all that have one have been
     * sent: a record whose transaction was slow has a lower id and a higher number than one that was numbered before.
     */
    private List<WaitingRecord> numbered(
            JdbcClient jdbc, TransactionTemplate transaction, List<WaitingRecord> waiting) {
        List<WaitingRecord> audits =
                waiting.stream().filter(WaitingRecord::isAudit).toList();
        if (audits.isEmpty()) {
            return waiting;
        }
        List<WaitingRecord> batch = new ArrayList<>(
                waiting.stream().filter(record -> !record.isAudit()).toList());
        batch.addAll(Objects.requireNonNull(transaction.execute(status -> heads.stamp(jdbc, audits))));
        return batch;
    }

    /** Sends these in their order and deletes them once Kafka has all of them. */
    private void passOn(
            JdbcClient jdbc, Producer<String, byte[]> producer, Connection lock, List<WaitingRecord> records)
            throws SQLException {
        if (!records.isEmpty()) {
            waitingSince.compareAndSet(0, System.nanoTime());
            topics.ensure(records.stream().map(WaitingRecord::topic).toList());
            send(producer, lock, records);
            jdbc.sql("delete from outbox where id = any(:ids)")
                    .param("ids", records.stream().map(WaitingRecord::id).toArray(Long[]::new))
                    .update();
            forgetEndedChains(jdbc, records);
        }
        waitingSince.set(0);
    }

    private static void forgetEndedChains(JdbcClient jdbc, List<WaitingRecord> records) {
        String[] ended = records.stream()
                .filter(record -> record.type().equals(AuditEntry.LAST_ACT))
                .map(WaitingRecord::tenant)
                .toArray(String[]::new);
        if (ended.length > 0) {
            jdbc.sql("delete from audit_head where tenant_id = any(:ended)")
                    .param("ended", ended)
                    .update();
        }
    }

    private static List<WaitingRecord> waiting(JdbcClient jdbc, String which, int most) {
        return jdbc.sql("""
                        select id, tenant_id, topic, record_key, event_id, type, occurred_at, data, stamped
                        from outbox where %s order by id limit :most
                        """.formatted(which))
                .param("most", most)
                .query((row, number) -> new WaitingRecord(
                        row.getLong("id"),
                        row.getString("tenant_id"),
                        row.getString("topic"),
                        row.getString("record_key"),
                        row.getObject("event_id", java.util.UUID.class),
                        row.getString("type"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("data"),
                        row.getBytes("stamped")))
                .list();
    }

    private void send(Producer<String, byte[]> producer, Connection lock, List<WaitingRecord> records)
            throws SQLException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        for (WaitingRecord record : records) {
            acknowledgements.add(producer.send(toKafka(record)));
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            await(acknowledgement, lock);
        }
    }

    /** Waits for as long as Kafka is away, and no longer than this relay is the one. */
    private void await(Future<RecordMetadata> acknowledgement, Connection lock) throws SQLException {
        while (true) {
            try {
                acknowledgement.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (!running || !holdsLock(lock)) {
                    throw new KafkaException("the relay ends before Kafka has acknowledged", e);
                }
            } catch (ExecutionException e) {
                throw new KafkaException("Kafka did not acknowledge", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
            }
        }
    }

    /**
     * CloudEvents 1.0 in binary mode. The record's own time is the event's, so that it tells nothing finer; where the domain's clock was moved
     * ahead, it is the real one, because Kafka takes nothing from the future.
     */
    private ProducerRecord<String, byte[]> toKafka(WaitingRecord record) {
        byte[] value = record.stamped() == null ? record.data().getBytes(StandardCharsets.UTF_8) : record.stamped();
        long at = Math.min(record.occurredAt().toEpochMilli(), System.currentTimeMillis());
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(record.topic(), null, at, record.key(), value);
        header(kafka, "ce_specversion", "1.0");
        header(kafka, "ce_id", record.eventId().toString());
        header(kafka, "ce_source", source);
        header(kafka, "ce_type", record.type());
        header(kafka, "ce_time", record.occurredAt().toString());
        header(kafka, "ce_tenant", record.tenant());
        header(kafka, "content-type", "application/json");
        return kafka;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private void awaitWake() {
        try {
            if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException ignored) {
            running = false;
        }
    }
}
