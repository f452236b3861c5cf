package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * What an operator lists, and a member's first sign-in, at 10, 100 and 1,000 organisations of 300 people each. One organisation is real; the
 * others are copies of its rows in provisioning-service, identity-service and Keycloak.
 */
final class Lists {

    private static final int PEOPLE = 300;
    private static final int ROUNDS = 100;

    /** Below the requests that the gateway lets one person make in a second. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    private static final int SIGN_INS = 5;
    private static final List<Integer> ORGANISATIONS = List.of(10, 100, 1_000);

    private final Stack stack;

    Lists(Stack stack) {
        this.stack = stack;
    }

    void run() throws IOException, SQLException {
        Crowd crowd = Crowd.found(stack.keycloak(), "計測学園", SIGN_INS * (ORGANISATIONS.size() + 1));
        SignedIn operator = Crowd.operator(stack.keycloak());
        crowd.firstSignIn(0);
        int letter = 1;
        int there = 1;
        for (int organisations : ORGANISATIONS) {
            add(crowd.tenant(), there, organisations);
            there = organisations;
            operator.renew();
            System.out.printf("%,5d organisations, %,7d accounts%n", organisations, organisations * PEOPLE);
            for (String path : List.of(
                    "/provisioning/tenants",
                    "/provisioning/tenants/" + crowd.tenant(),
                    "/provisioning/tenants/" + crowd.tenant() + "/orders",
                    "/identity/tenants/" + crowd.tenant() + "/staff",
                    "/provisioning/applications",
                    "/provisioning/closings")) {
                row(path.replace(crowd.tenant(), "{code}"), measure(ROUNDS, () -> operator.get(path)));
            }
            int first = letter;
            letter += SIGN_INS;
            int[] next = {first};
            row("a member's first sign-in, whole", measure(SIGN_INS, () -> crowd.firstSignIn(next[0]++)));
        }
    }

    private static Histogram measure(int rounds, Runnable asking) {
        Histogram took = ClosedLoop.histogram();
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            asking.run();
            took.recordValue((System.nanoTime() - began) / 1_000);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return took;
    }

    private static void row(String what, Histogram took) {
        System.out.printf(
                "    %-40s p50 %7.1f  p95 %7.1f ms%n",
                what, took.getValueAtPercentile(50) / 1_000.0, took.getValueAtPercentile(95) / 1_000.0);
    }

    /** Copies of the real organisation's rows, each with ids of its own, up to so many organisations. */
    private void add(String tenant, int from, int to) throws IOException, SQLException {
        try (Connection provisioning = superuser("provisioning");
                Connection identity = superuser("identity");
                Connection keycloak = superuser("keycloak")) {
            copy(provisioning, "provisioning.tenant", tenant, from, to, "");
            copy(provisioning, "provisioning.letter_order", tenant, from, to, ", 'id', gen_random_uuid()");
            run(provisioning, """
                    insert into provisioning.contract (tenant_id, id, starts, ends, annual_fee, headcount, languages, modules)
                    select t.tenant_id, gen_random_uuid(), current_date - 30, current_date + 335, 240000, 300, '{ja}', '{consultation}'
                    from provisioning.tenant t
                    where not exists (select from provisioning.contract c where c.tenant_id = t.tenant_id)
                    """);
            copy(identity, "identity.tenant", tenant, from, to, "");
            copy(identity, "identity.staff_member", tenant, from, to, ", 'staff_id', gen_random_uuid()");
            accounts(keycloak, to - from);
            for (Connection database : List.of(provisioning, identity, keycloak)) {
                run(database, "analyze");
            }
        }
    }

    private static void copy(Connection database, String table, String tenant, int from, int to, String ids)
            throws SQLException {
        try (PreparedStatement copies = database.prepareStatement("insert into " + table
                + " select (jsonb_populate_record(t, jsonb_build_object('tenant_id', 'm' || lpad(n::text, 4, '0')" + ids
                + "))).* from " + table + " t, generate_series(?, ?) n where t.tenant_id = ?")) {
            copies.setInt(1, from);
            copies.setInt(2, to - 1);
            copies.setString(3, tenant);
            copies.executeUpdate();
        }
    }

    /** Accounts as letters leave them: a keyed hash for a name, the tenant, a hashed password. */
    private static void accounts(Connection keycloak, int organisations) throws SQLException {
        run(keycloak, """
                create temporary table made as
                select gen_random_uuid()::text as id, encode(sha256(gen_random_uuid()::text::bytea), 'hex') as name, u.id as of
                from (select u.id from user_entity u join user_attribute a on a.user_id = u.id and a.name = 'tenant'
                    join credential c on c.user_id = u.id limit 1) u, generate_series(1, %d)
                """.formatted(organisations * PEOPLE));
        run(keycloak, """
                insert into user_entity select (jsonb_populate_record(u, jsonb_build_object('id', m.id, 'username', m.name,
                    'email_constraint', m.id))).*
                from made m join user_entity u on u.id = m.of
                """);
        run(keycloak, """
                insert into user_attribute
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()::text, 'user_id', m.id,
                    'value', 'm0001'))).*
                from made m join user_attribute a on a.user_id = m.of
                """);
        run(keycloak, """
                insert into credential
                select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()::text, 'user_id', m.id))).*
                from made m join credential c on c.user_id = m.of
                """);
        run(keycloak, "drop table made");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser(String database) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(stack.settings().data().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.settings().ports().postgres() + "/" + database,
                "postgres",
                secrets.getProperty("postgres"));
    }
}
