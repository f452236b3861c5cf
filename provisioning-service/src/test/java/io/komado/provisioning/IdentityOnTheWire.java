package io.komado.provisioning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.komado.chassis.test.TestTokens;
import io.komado.credentials.PrintedCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small server that answers as identity-service does, and the token endpoint beside it; can be told to fail or to wait. */
public final class IdentityOnTheWire {

    private static final String SECRET = "a secret of the test";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, List<String>> issued = new ConcurrentHashMap<>();
    private final Map<String, Long> validUntil = new ConcurrentHashMap<>();
    private final List<String> removed = new CopyOnWriteArrayList<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger batchesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean refusesRemoval;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    IdentityOnTheWire() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/internal/tenants/", this::internal);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String secret() {
        return SECRET;
    }

    /** The passwords of an order in the order in which they were issued. */
    List<String> issued(String order) {
        return issued.getOrDefault(order, List.of());
    }

    /** Whether a batch of this order has been asked for, answered or not. */
    boolean wasAskedFor(String order) {
        return asked.contains(order);
    }

    List<String> removed() {
        return removed;
    }

    Map<String, Long> validUntil() {
        return validUntil;
    }

    void failAfter(int batches) {
        batchesLeft.set(batches);
    }

    void refuseRemoval(boolean refuse) {
        refusesRemoval = refuse;
    }

    /** Holds every batch until the latch is down. */
    void waitAt(CountDownLatch latch) {
        gate = latch;
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("grant_type=client_credentials")
                && form.contains("client_id=provisioning-service")
                && form.contains("client_secret=" + SECRET.replace(' ', '+'));
        answer(
                exchange,
                known ? 200 : 401,
                Map.of("access_token", TestTokens.service("provisioning-service"), "expires_in", 300, "scope", "x"));
    }

    private void internal(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ey")) {
            answer(exchange, 401, Map.of());
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path[4].equals("records")) {
            answer(exchange, 200, Map.of("recordsOf", path[3]));
            return;
        }
        String order = path[5];
        switch (exchange.getRequestMethod() + (path.length > 6 ? " " + path[6] : "")) {
            case "PUT" -> issue(exchange, order);
            case "PUT validity" -> {
                validUntil.put(order, body(exchange).get("until").asLong());
                answer(exchange, 204, Map.of());
            }
            case "DELETE" -> {
                if (!refusesRemoval) {
                    removed.add(order);
                }
                answer(exchange, refusesRemoval ? 503 : 204, Map.of());
            }
            default -> answer(exchange, 404, Map.of());
        }
    }

    private void issue(HttpExchange exchange, String order) throws IOException {
        JsonNode request = body(exchange);
        asked.add(order);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (batchesLeft.getAndDecrement() <= 0) {
            answer(exchange, 503, Map.of());
            return;
        }
        List<Map<String, String>> credentials = new ArrayList<>();
        for (int i = 0; i < request.get("count").asInt(); i++) {
            String password = PrintedCode.random(random);
            issued.computeIfAbsent(order, ignored -> new CopyOnWriteArrayList<>())
                    .add(PrintedCode.grouped(password));
            credentials.add(
                    Map.of("nickname", "白い切手" + made.incrementAndGet(), "reading", "しろい きって", "password", password));
        }
        answer(exchange, 200, Map.of("credentials", credentials));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = status == 204 ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
