package io.komado.chassis.erasure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of this service that have a tenant, as the database's catalogue lists them, those that point to others before those that
 * they point to. Left out are the register of erasings, the two tables that the relay empties, and what a service keeps on purpose.
 */
final class TenantTables {

    private static final int SOME = 5_000;
    private static final Set<String> NOT_OURS = Set.of("erasure", "outbox", "audit_head");

    private record Reference(String from, String to) {}

    private final JdbcClient jdbc;
    private final Set<String> kept;

    TenantTables(JdbcClient jdbc, Set<String> kept) {
        this.jdbc = jdbc;
        this.kept = Set.copyOf(kept);
    }

    /** How many rows the running tenant has. */
    long count() {
        return inOrder().stream().mapToLong(this::count).sum();
    }

    /** Deletes some of the running tenant's rows; how many, 0 when there is none. */
    long deleteSome() {
        for (String table : inOrder()) {
            int gone = jdbc.sql("""
                            delete from %1$s where tenant_id = current_tenant()
                                and ctid = any (array(select ctid from %1$s where tenant_id = current_tenant() limit %2$d))
                            """.formatted(table, SOME)).update();
            if (gone > 0) {
                return gone;
            }
        }
        return 0;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where tenant_id = current_tenant()")
                .query(Long.class)
                .single();
    }

    private List<String> inOrder() {
        List<String> waiting = new ArrayList<>(
                jdbc.sql("""
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                        where c.relkind = 'r' and c.relnamespace = current_schema()::text::regnamespace order by c.relname
                        """).query((row, number) -> row.getString("relname")).list());
        waiting.removeIf(table -> NOT_OURS.contains(table) || kept.contains(table));
        List<Reference> references = new ArrayList<>(jdbc.sql("""
                        select f.relname as from_table, t.relname as to_table from pg_constraint k
                        join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                        where k.contype = 'f' and k.conrelid <> k.confrelid
                        """)
                .query((row, number) -> new Reference(row.getString("from_table"), row.getString("to_table")))
                .list());
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> pointedTo = new HashSet<>();
            references.stream()
                    .filter(reference -> waiting.contains(reference.from()))
                    .forEach(reference -> pointedTo.add(reference.to()));
            List<String> free =
                    waiting.stream().filter(table -> !pointedTo.contains(table)).toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("these tables point to each other in a circle: " + waiting);
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }
}
