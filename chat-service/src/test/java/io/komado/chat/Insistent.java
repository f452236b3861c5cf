package io.komado.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Asks until it is answered, as the apps do: a request without an answer, or answered 503, goes again as it was. */
final class Insistent implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** How a request was answered in the end; 0 when it never was. */
    record Outcome(int status, boolean repeated) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntSupplier port;
    private final Duration timeout;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * @param port where chat-service is at the moment
     * @param timeout after which an answer is not waited for any more
     */
    Insistent(IntSupplier port, Duration timeout) {
        this.port = port;
        this.timeout = timeout;
    }

    Outcome ask(String method, String path, String token, String type, BodyPublisher body, Random random) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (boolean again = false; System.nanoTime() - end < 0; again = true) {
            int status = once(method, path, token, type, body);
            if (status != 0 && status != 503) {
                return new Outcome(status, again);
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(50 + random.nextInt(200)).toNanos());
        }
        return new Outcome(0, true);
    }

    private int once(String method, String path, String token, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        inFlight.incrementAndGet();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException ignored) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    /** How many requests are on their way. */
    int inFlight() {
        return inFlight.get();
    }

    /** How often a request had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
