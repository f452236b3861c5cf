package io.komado.cases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals records and hands out their keys as chat-service does, and gives everybody a token. */
final class ChatStandIn {

    /** A record on its way, as chat-service knows it. */
    static final class Sent {

        final UUID reference = UUID.randomUUID();
        final String ciphertext;
        final AtomicInteger fetched = new AtomicInteger();
        final AtomicInteger saidToBeKept = new AtomicInteger();
        private final byte[] key;
        private volatile boolean kept;

        private Sent(String text) {
            key = random(32);
            byte[] nonce = random(12);
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
                cipher.updateAAD(("chat.record.v1/" + reference).getBytes(StandardCharsets.UTF_8));
                byte[] encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
                ciphertext = Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(12 + encrypted.length)
                                .put(nonce)
                                .put(encrypted)
                                .array());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isKept() {
            return kept;
        }
    }

    private static final ChatStandIn RUNNING = new ChatStandIn();

    private final Map<UUID, Sent> records = new ConcurrentHashMap<>();
    private final HttpServer server;

    private ChatStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"x\",\"expires_in\":300}"));
        server.createContext("/internal/records/", this::records);
        server.start();
    }

    static ChatStandIn running() {
        return RUNNING;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Sent seal(String text) {
        Sent sent = new Sent(text);
        records.put(sent.reference, sent);
        return sent;
    }

    /** The first time that it hears of a record's keeping it fails, as a service does that is just going away. */
    private void records(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        Sent sent = records.get(UUID.fromString(path[3]));
        if (sent == null || (sent.kept && path[4].equals("key"))) {
            answer(exchange, 410, "{}");
        } else if (path[4].equals("key")) {
            sent.fetched.incrementAndGet();
            answer(exchange, 200, "{\"key\":\"" + Base64.getEncoder().encodeToString(sent.key) + "\"}");
        } else if (sent.saidToBeKept.getAndIncrement() == 0) {
            answer(exchange, 503, "{}");
        } else {
            sent.kept = true;
            answer(exchange, 204, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
