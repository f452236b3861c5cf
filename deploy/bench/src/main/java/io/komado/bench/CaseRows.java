package io.komado.bench;

import io.komado.local.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** What the measurement of cases sees and does in case-service's database, as the superuser. */
record CaseRows(Stack stack) {

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Gives each case so many entries of history: copies of its first, which nothing reads the content of. */
    void lengthenHistories(String tenant, int entries) throws IOException, SQLException {
        change("""
                insert into "case".case_event
                select (jsonb_populate_record(e, jsonb_build_object('seq', n))).*
                from "case".case_event e, generate_series(3, %d) n
                where e.tenant_id = ? and e.seq = 1
                on conflict do nothing
                """.formatted(entries), tenant);
        try (Connection database = superuser();
                Statement statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** Closes every case six years ago, and lets the timers of their years fall due now. */
    void letYearsPass(String tenant) throws IOException, SQLException {
        change("""
                update "case".case_file set status = 'closed-consult', changed_on = current_date - 6 * 366 where tenant_id = ?
                """, tenant);
        change("""
                insert into "case".timer (tenant_id, kind, reference, due)
                select f.tenant_id, 'case.term', f.id::text, now() from "case".case_file f where f.tenant_id = ?
                """, tenant);
    }

    long entries(String tenant) throws IOException, SQLException {
        return number("select count(*) from \"case\".case_event where tenant_id = ?", tenant);
    }

    long cases(String tenant) throws IOException, SQLException {
        return number("select count(*) from \"case\".case_file where tenant_id = ?", tenant);
    }

    /** How many records the organisation's audit stream has of case-service. */
    long audited(String tenant) throws IOException, SQLException {
        return number("select coalesce(max(sequence), 0) from \"case\".audit_head where tenant_id = ?", tenant);
    }

    /** Waits until no event waits for the relay. */
    void awaitSent() throws IOException, SQLException {
        while (number("select count(*) from \"case\".outbox where ? <> ''", "any") > 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void change(String sql, String tenant) throws IOException, SQLException {
        try (Connection database = superuser();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private long number(String sql, String tenant) throws IOException, SQLException {
        try (Connection database = superuser();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private Connection superuser() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(stack.settings().data().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.settings().ports().postgres() + "/case",
                "postgres",
                secrets.getProperty("postgres"));
    }
}
