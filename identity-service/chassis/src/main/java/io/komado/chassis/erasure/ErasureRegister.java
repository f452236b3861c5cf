package io.komado.chassis.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tenants are or were erased here, and how far. */
final class ErasureRegister {

    private static final String NOT_BEGUN = "begun";

    private final JdbcClient jdbc;

    ErasureRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it had begun. */
    boolean begin(UUID closing) {
        return jdbc.sql("insert into erasure (closing_id, step) values (:closing, :step) on conflict do nothing")
                        .param("closing", closing)
                        .param("step", NOT_BEGUN)
                        .update()
                == 1;
    }

    /** The running tenant's, locked; empty when there is none or nothing is left to do. */
    Optional<Erasure> unfinished() {
        return jdbc.sql("""
                        select closing_id, step, done, total, keys, rows_gone, accounts from erasure
                        where erased_on is null for update
                        """)
                .query((row, number) -> new Erasure(
                        row.getObject("closing_id", UUID.class),
                        row.getString("step"),
                        row.getLong("done"),
                        row.getLong("total"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        row.getLong("rows_gone"),
                        row.getLong("accounts")))
                .optional();
    }

    void save(Erasure erasure) {
        jdbc.sql("""
                        update erasure set step = :step, done = :done, total = :total, keys = :keys, rows_gone = :rows,
                            accounts = :accounts
                        """)
                .param("step", erasure.step())
                .param("done", erasure.done())
                .param("total", erasure.total())
                .param("keys", erasure.keys().toArray(String[]::new))
                .param("rows", erasure.rows())
                .param("accounts", erasure.accounts())
                .update();
    }

    void finish(LocalDate day) {
        jdbc.sql("update erasure set erased_on = :day").param("day", day).update();
    }
}
