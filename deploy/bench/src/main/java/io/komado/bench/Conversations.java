package io.komado.bench;

import io.komado.local.ServiceDatabase;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * A desk's list at so many conversations and at a tenth of them: its first and its hundredth page, of all and of those that need an
 * answer; and a long conversation read by pages by many readers. Asked of chat-service itself, because the gateway limits one person, and
 * all readers here are one.
 */
final class Conversations {

    private static final int PAGES = 100;
    private static final int ROWS = 30;
    private static final int ROUNDS = 20;
    private static final Duration PAUSE_BETWEEN_SENDS = Duration.ofMillis(40);
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("\\{\"id\":\"([^\"]+)\"");

    private final Stack stack;
    private final int largest;
    private final int messages;
    private final int readers;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Measures this much.
     *
     * @param largest how many conversations the larger list has
     * @param messages how many messages the long conversation has
     * @param readers how many read it at once
     */
    Conversations(Stack stack, int largest, int messages, int readers) {
        this.stack = stack;
        this.largest = largest;
        this.messages = messages;
        this.readers = readers;
    }

    void run() throws Exception {
        Accounts accounts = Accounts.signIn(stack, 5);
        SignedIn responder = accounts.crowd().responder();
        writeMany(accounts);
        responder.renew();
        read(responder, longOne(responder));
        int there = 0;
        for (int conversations : List.of(largest / 10, largest)) {
            add(accounts.crowd().tenant(), conversations - there);
            there = conversations;
            for (String filter : List.of("", "&awaiting=true")) {
                responder.renew();
                list(responder, conversations, filter);
            }
        }
    }

    /** The conversation that has them all; the others of this hour have one message each. */
    private String longOne(SignedIn responder) {
        Matcher lines = LINE.matcher(ask(responder, "?limit=10"));
        while (lines.find()) {
            if (ask(responder, "/" + lines.group(1) + "/messages?limit=1")
                    .contains("\"seq\":" + (messages + 1) + ",")) {
                return lines.group(1);
            }
        }
        throw new IllegalStateException("the long conversation is not in the list");
    }

    /** One member writes a long conversation, at a human's limit. */
    private void writeMany(Accounts accounts) throws IOException {
        Account writer = accounts.get(0);
        try (Wire wire = new Wire(stack.settings().ports().gateway())) {
            for (int i = 0; i < messages; i++) {
                if (i % 500 == 0) {
                    writer.renew();
                }
                wire.exchange(writer.message(Account.newId()));
                LockSupport.parkNanos(PAUSE_BETWEEN_SENDS.toNanos());
            }
        }
    }

    private void read(SignedIn responder, String conversation) throws Exception {
        ClosedLoop.Outcome outcome = ClosedLoop.run(readers, SETTLE, MEASURED, number -> new Step() {
            private final Wire wire = connected();
            private int before = messages - number * 20;

            @Override
            public boolean once() throws IOException {
                before = before <= 50 ? messages : before - 50;
                return wire.exchange(
                                request(responder, "/" + conversation + "/messages?limit=50&before=" + (before + 1)))
                        == 200;
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        });
        System.out.printf("pages of 50 out of %,d messages, %d readers   %s%n", messages, readers, outcome.row());
    }

    private void list(SignedIn responder, int conversations, String filter) {
        Histogram first = ClosedLoop.histogram();
        Histogram last = ClosedLoop.histogram();
        int pages = Math.clamp(conversations / (filter.isEmpty() ? ROWS : 20 * ROWS), 1, PAGES);
        for (int round = 0; round < ROUNDS; round++) {
            String cursor = "";
            for (int page = 1; page <= pages; page++) {
                long began = System.nanoTime();
                Matcher next = NEXT.matcher(ask(responder, "?limit=" + ROWS + filter + cursor));
                long micros = (System.nanoTime() - began) / 1_000;
                if (page == 1) {
                    first.recordValue(micros);
                }
                if (page == pages) {
                    last.recordValue(micros);
                }
                cursor = next.find() ? "&cursor=" + next.group(1) : "";
            }
        }
        System.out.printf(
                "%,8d conversations%-16s first page p50 %5.1f  p95 %5.1f ms   page %d p50 %5.1f  p95 %5.1f ms%n",
                conversations,
                filter.isEmpty() ? "" : ", " + filter.substring(1),
                first.getValueAtPercentile(50) / 1_000.0,
                first.getValueAtPercentile(95) / 1_000.0,
                pages,
                last.getValueAtPercentile(50) / 1_000.0,
                last.getValueAtPercentile(95) / 1_000.0);
    }

    private String ask(SignedIn responder, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + stack.settings().ports().chat() + "/conversations" + path))
                .header("Authorization", "Bearer " + responder.token())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] request(SignedIn responder, String path) {
        return ("GET /conversations" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + responder.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Wire connected() {
        try {
            return new Wire(stack.settings().ports().chat());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as conversations leave them, over a year of hours, one in twenty waiting for an answer; without nicknames and messages. */
    private void add(String tenant, int conversations) throws SQLException {
        ServiceDatabase database = stack.database("chat");
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.serviceRole(), database.servicePassword())) {
            connection.setAutoCommit(false);
            try (PreparedStatement choose = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                choose.setString(1, tenant);
                choose.execute();
            }
            try (PreparedStatement copy = connection.prepareStatement("""
                    insert into conversation (id, desk_id, route_id, member_ref, data_key, data_key_version, audit_ref,
                        last_seq, last_by_member, needs_answer, last_hour)
                    select gen_random_uuid(), c.desk_id, c.desk_id, gen_random_uuid()::text, c.data_key, c.data_key_version,
                        gen_random_uuid(), 9, false, n % 20 = 0, c.last_hour - make_interval(hours => n % 8760)
                    from (select * from conversation where nickname is not null limit 1) c, generate_series(1, ?) n
                    """)) {
                copy.setInt(1, conversations);
                copy.executeUpdate();
            }
            connection.commit();
        }
    }
}
