package io.komado.provisioning.orders.jdbc;

import io.komado.provisioning.letters.Language;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.OrderStatus;
import io.komado.provisioning.orders.Orders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leases go by the database's clock, which all replicas share. */
@Repository
class JdbcOrders implements Orders {

    private static final String SELECT = """
            select id, headcount, spare, made, language, status, ordered_at, distribution_began_at, pdf_bytes, version
            from letter_order
            """;

    private final JdbcClient jdbc;

    JdbcOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(LetterOrder order, Duration lease) {
        return jdbc.sql("""
                        insert into letter_order (id, headcount, spare, language, status, ordered_at, leased_until)
                        values (:id, :headcount, :spare, :language, :status, :orderedAt,
                            now() + make_interval(secs => :lease))
                        on conflict do nothing
                        """)
                        .param("id", order.id().value())
                        .param("headcount", order.headcount())
                        .param("spare", order.spare())
                        .param("language", order.language().tag())
                        .param("status", order.status().code())
                        .param("orderedAt", utc(order.orderedAt()))
                        .param("lease", lease.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public Optional<LetterOrder> find(OrderId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> order(row))
                .optional();
    }

    @Override
    public Optional<LetterOrder> findLocked(OrderId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> order(row))
                .optional();
    }

    @Override
    public List<LetterOrder> all() {
        return jdbc.sql(SELECT + " order by ordered_at desc, id")
                .query((row, number) -> order(row))
                .list();
    }

    @Override
    public int headcountInUse() {
        return jdbc.sql("""
                        select coalesce(sum(headcount), 0) from letter_order
                        where status in ('making', 'ready', 'handed-over')
                        """).query(Integer.class).single();
    }

    @Override
    public void update(LetterOrder changed) {
        int updated = jdbc.sql("""
                        update letter_order set made = :made, status = :status, distribution_began_at = :began,
                            pdf_bytes = :pdfBytes, removal_due = removal_due or :abandoned, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("made", changed.made())
                .param("status", changed.status().code())
                .param("began", utc(changed.distributionBegan()))
                .param("pdfBytes", changed.pdfBytes())
                .param("abandoned", changed.status().isAbandoned())
                .param("id", changed.id().value())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("somebody else changed this order first");
        }
    }

    @Override
    public Optional<OrderStatus> renew(OrderId id, int made, Duration lease) {
        return jdbc.sql("""
                        update letter_order set made = :made, leased_until = now() + make_interval(secs => :lease)
                        where id = :id returning status
                        """)
                .param("made", made)
                .param("lease", lease.toSeconds())
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(OrderStatus::of);
    }

    @Override
    public boolean isLeased(OrderId id) {
        return jdbc.sql("select coalesce(leased_until >= now(), false) from letter_order where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void release(OrderId id) {
        jdbc.sql("update letter_order set leased_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void settled(OrderId id, OrderStatus status) {
        jdbc.sql("""
                        update letter_order set leased_until = null, removal_due = false
                        where id = :id and status = :status
                        """).param("id", id.value()).param("status", status.code()).update();
    }

    private static LetterOrder order(ResultSet row) throws SQLException {
        Timestamp began = row.getTimestamp("distribution_began_at");
        return new LetterOrder(
                new OrderId(row.getObject("id", UUID.class)),
                row.getInt("headcount"),
                row.getInt("spare"),
                row.getInt("made"),
                Language.of(row.getString("language")),
                OrderStatus.of(row.getString("status")),
                row.getTimestamp("ordered_at").toInstant(),
                began == null ? null : began.toInstant(),
                row.getLong("pdf_bytes"),
                row.getLong("version"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
