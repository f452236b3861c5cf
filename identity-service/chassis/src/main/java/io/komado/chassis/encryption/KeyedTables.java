package io.komado.chassis.encryption;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this service that hold data keys, as the catalogue lists them: those with {@code data_key} and {@code data_key_version}. */
final class KeyedTables {

    private static final int SOME = 1_000;

    private record Row(String place, byte[] dataKey, int dataKeyVersion) {}

    private final JdbcClient jdbc;
    private final DataKeys keys;

    KeyedTables(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Wraps some of the running tenant's data keys by this version that lie under an older one; false when there is none. */
    boolean rewrapSome(int version) {
        for (String table : names()) {
            List<Row> some = jdbc.sql("""
                            select ctid::text as place, data_key, data_key_version from %s
                            where data_key_version < :version and length(data_key) > 0 limit :some for update
                            """.formatted(table))
                    .param("version", version)
                    .param("some", SOME)
                    .query((row, number) ->
                            new Row(row.getString("place"), row.getBytes("data_key"), row.getInt("data_key_version")))
                    .list();
            some.forEach(row -> rewrap(table, row, version));
            if (!some.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void rewrap(String table, Row row, int version) {
        WrappedKey anew = keys.rewrap(new WrappedKey(row.dataKey(), row.dataKeyVersion()), version);
        jdbc.sql("update %s set data_key = :key, data_key_version = :version where ctid = :place::tid".formatted(table))
                .param("key", anew.bytes())
                .param("version", anew.tenantKeyVersion())
                .param("place", row.place())
                .update();
    }

    private List<String> names() {
        return jdbc.sql("""
                        select quote_ident(c.relname) as name from pg_class c
                        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                            and 3 = (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                                and a.attname in ('tenant_id', 'data_key', 'data_key_version'))
                        order by 1
                        """).query((row, number) -> row.getString("name")).list();
    }
}
