package io.komado.bench;

import io.komado.local.ServiceDatabase;
import io.komado.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The transaction of one message and nothing around it: the statements of chat-service ({@code JdbcLine.write} by the chassis'
 * {@code SingleStatements}, in one round trip), its role, its pool size, the same conversations on the same PostgreSQL, the relay at work behind
 * it. No HTTP, no token, no encryption; the body is as many random bytes as the ciphertext has.
 */
final class BareSql implements AutoCloseable {

    private static final int POOL = 8;
    private static final int CIPHERTEXT_OVERHEAD = 33;
    private static final String TENANT = "select set_config('app.tenant', ?, true);";
    private static final String SEND = """
            with counted as (
                update conversation c set last_seq = last_seq + 1, last_by_member = ?, needs_answer = true, last_hour = ?
                where c.id = ? and c.desk_id is not null and not exists (select from intake where not open) and exists (
                    select from desk d join desk_reader r on (r.desk_id is null or r.desk_id = d.desk_id)
                        and d.kind = any(r.kinds) and r.from_date <= ? and r.until_date > ?
                    where d.desk_id = c.desk_id
                        and not exists (select from kept_from k where k.conversation_id = c.id and k.staff_id = r.staff_id)
                        and (c.counsellors = 0 or exists (select from counsellor o
                            where o.conversation_id = c.id and o.staff_id = r.staff_id)))
                returning c.id, c.last_seq
            ), written as (
                insert into message (conversation_id, seq, client_id, staff_id, body, sent_hour, file_id)
                select id, last_seq, ?, ?, ?, ?, null from counted
            ), noted as (
                insert into outbox (topic, record_key, event_id, type, occurred_at, data)
                select ?, ?, ?, ?, ?, ? from counted
            )
            select last_seq from counted
            """;

    private record Session(Connection connection, PreparedStatement send) {}

    private final BlockingQueue<Session> pool = new ArrayBlockingQueue<>(POOL);
    private final String tenant;
    private final List<UUID> conversations;
    private final Connection relay;
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private final OffsetDateTime hour = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    private final byte[] body = new byte[Account.textBytes() + CIPHERTEXT_OVERHEAD];

    BareSql(Stack stack, String tenant) throws SQLException {
        this.tenant = tenant;
        ServiceDatabase database = stack.database("chat");
        ThreadLocalRandom.current().nextBytes(body);
        for (int i = 0; i < POOL; i++) {
            Connection connection = connect(database, database.serviceRole(), database.servicePassword());
            pool.add(new Session(connection, connection.prepareStatement(TENANT + SEND)));
        }
        this.relay = connect(database, database.relay(), database.relayPassword());
        this.conversations = conversations();
    }

    private static Connection connect(ServiceDatabase database, String role, String password) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", role);
        settings.setProperty("password", password);
        settings.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(database.url(), settings);
    }

    private List<UUID> conversations() throws SQLException {
        Session session = pool.remove();
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement select = session.connection().prepareStatement(TENANT + "select id from conversation")) {
            select.setString(1, tenant);
            select.execute();
            select.getMoreResults();
            try (ResultSet rows = select.getResultSet()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        pool.add(session);
        return found;
    }

    /** One of so many who send at the same time; they share the conversations out as the accounts are. */
    Step sender(int number, int of) {
        return new Step() {
            private int next = number;

            @Override
            public boolean once() throws SQLException, InterruptedException {
                UUID conversation = conversations.get(next);
                next = next + of < conversations.size() ? next + of : number;
                Session session = pool.take();
                try {
                    send(session, conversation);
                } finally {
                    pool.add(session);
                }
                return true;
            }
        };
    }

    private void send(Session session, UUID conversation) throws SQLException {
        PreparedStatement send = session.send();
        send.setString(1, tenant);
        send.setBoolean(2, true);
        send.setObject(3, hour);
        send.setObject(4, conversation);
        send.setObject(5, day);
        send.setObject(6, day);
        send.setObject(7, Account.newId());
        send.setNull(8, Types.OTHER);
        send.setBytes(9, body);
        send.setObject(10, hour);
        send.setString(11, "chat.conversation.v1");
        send.setString(12, conversation.toString());
        send.setObject(13, Account.newId());
        send.setString(14, "conversation.message-posted");
        send.setObject(15, hour);
        send.setString(16, "{\"side\":\"member\"}");
        send.execute();
        send.getMoreResults();
        try (ResultSet counted = send.getResultSet()) {
            if (!counted.next()) {
                throw new SQLException("the conversation is not there");
            }
        }
    }

    /** Events that wait for the relay. */
    long waiting() throws SQLException {
        try (PreparedStatement count = relay.prepareStatement("select count(*) from outbox");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Session session : pool) {
            session.connection().close();
        }
        relay.close();
    }
}
