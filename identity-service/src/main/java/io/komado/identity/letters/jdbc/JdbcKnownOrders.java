package io.komado.identity.letters.jdbc;

import io.komado.identity.letters.KnownOrders;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders in PostgreSQL; how long a batch counts as being made goes by the database's clock, which all replicas share. */
@Repository
class JdbcKnownOrders implements KnownOrders {

    private final JdbcClient jdbc;

    JdbcKnownOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean beginBatch(UUID order, Duration atMost) {
        return jdbc.sql("""
                        insert into letter_order (order_id, issuing_until)
                        values (:order, now() + make_interval(secs => :seconds))
                        on conflict on constraint letter_order_pk do update set issuing_until = excluded.issuing_until
                        where not letter_order.closed
                        """)
                        .param("order", order)
                        .param("seconds", atMost.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public boolean isOpenLocked(UUID order) {
        return jdbc.sql("select not closed from letter_order where order_id = :order for update")
                .param("order", order)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public void endBatch(UUID order) {
        jdbc.sql("update letter_order set issuing_until = null where order_id = :order")
                .param("order", order)
                .update();
    }

    @Override
    public void close(UUID order) {
        jdbc.sql("""
                        insert into letter_order (order_id, closed) values (:order, true)
                        on conflict on constraint letter_order_pk do update set closed = true
                        """).param("order", order).update();
    }

    @Override
    public boolean hasBatch(UUID order) {
        return jdbc.sql("select exists (select 1 from letter_order where order_id = :order and issuing_until > now())")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void retire(UUID order, Instant at) {
        jdbc.sql("""
                        insert into letter_order (order_id, retires_at) values (:order, :at)
                        on conflict on constraint letter_order_pk do update set retires_at = excluded.retires_at
                        """)
                .param("order", order)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Instant> retiresAt(UUID order) {
        return jdbc.sql("select retires_at from letter_order where order_id = :order and retires_at is not null")
                .param("order", order)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public boolean anyRetires() {
        return jdbc.sql("select exists (select 1 from letter_order where retires_at is not null and not closed)")
                .query(Boolean.class)
                .single();
    }
}
