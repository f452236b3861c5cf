package io.komado.provisioning.orders.jdbc;

import io.komado.provisioning.letters.Language;
import io.komado.provisioning.orders.Generation;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.OrderKind;
import io.komado.provisioning.orders.OrderStatus;
import io.komado.provisioning.orders.Orders;
import io.komado.provisioning.orders.SpareCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
            select id, kind, generation, headcount, spare, made, language, status, ordered_at, distribution_began_at,
                retires_at, spares_left, spares_counted_on, pdf_bytes, version
            from letter_order
            """;

    private final JdbcClient jdbc;

    JdbcOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(LetterOrder order, Duration lease) {
        return jdbc.sql("""
                        insert into letter_order (id, kind, generation, headcount, spare, language, status, ordered_at,
                            leased_until)
                        values (:id, :kind, :generation, :headcount, :spare, :language, :status, :orderedAt,
                            now() + make_interval(secs => :lease))
                        on conflict do nothing
                        """)
                        .param("id", order.id().value())
                        .param("kind", order.kind().code())
                        .param("generation", order.generation())
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
    public Generation newest() {
        return jdbc.sql("""
                        select generation, sum(headcount) as headcount, sum(spare) as spare,
                            bool_or(distribution_began_at is not null) as distributing
                        from letter_order where status in ('making', 'ready', 'handed-over')
                        group by generation order by generation desc limit 1
                        """)
                .query((row, number) -> new Generation(
                        row.getInt("generation"),
                        row.getInt("headcount"),
                        row.getInt("spare"),
                        row.getBoolean("distributing")))
                .optional()
                .orElse(Generation.NONE);
    }

    @Override
    public int headcountInUse() {
        return jdbc.sql("""
                        select coalesce(max(people), 0) from (
                            select sum(headcount) as people from letter_order
                            where status in ('making', 'ready', 'handed-over') and retires_at is null
                            group by generation) by_generation
                        """).query(Integer.class).single();
    }

    @Override
    public List<LetterOrder> beforeLocked(int generation) {
        return jdbc.sql(SELECT + """
                        where generation < :generation and status in ('making', 'ready', 'handed-over')
                            and retires_at is null
                        order by id for update
                        """)
                .param("generation", generation)
                .query((row, number) -> order(row))
                .list();
    }

    @Override
    public void update(LetterOrder changed) {
        SpareCount counted = changed.counted();
        int updated = jdbc.sql("""
                        update letter_order set made = :made, status = :status, distribution_began_at = :began,
                            retires_at = :retires, spares_left = :sparesLeft, spares_counted_on = :sparesCountedOn,
                            pdf_bytes = :pdfBytes, removal_due = removal_due or :abandoned, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("made", changed.made())
                .param("status", changed.status().code())
                .param("began", utc(changed.distributionBegan()))
                .param("retires", utc(changed.retiresAt()))
                .param("sparesLeft", counted == null ? null : counted.left())
                .param("sparesCountedOn", counted == null ? null : counted.on())
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
        LocalDate countedOn = row.getObject("spares_counted_on", LocalDate.class);
        return new LetterOrder(
                new OrderId(row.getObject("id", UUID.class)),
                OrderKind.of(row.getString("kind")),
                row.getInt("generation"),
                row.getInt("headcount"),
                row.getInt("spare"),
                row.getInt("made"),
                Language.of(row.getString("language")),
                OrderStatus.of(row.getString("status")),
                row.getTimestamp("ordered_at").toInstant(),
                instant(row.getTimestamp("distribution_began_at")),
                instant(row.getTimestamp("retires_at")),
                countedOn == null ? null : new SpareCount(row.getInt("spares_left"), countedOn),
                row.getLong("pdf_bytes"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
