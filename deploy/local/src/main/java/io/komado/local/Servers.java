package io.komado.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers that the applications stand on, in one data directory. */
final class Servers {

    private final PostgreSql postgresql;
    private final Kafka kafka;
    private final Databases databases;

    Servers(Checkout checkout, Path directory, Ports ports) {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        this.postgresql = new PostgreSql(checkout, directory, ports.postgres(), secrets);
        this.kafka = new Kafka(checkout, directory, ports);
        this.databases = new Databases(postgresql, secrets);
    }

    /** Starts PostgreSQL and Kafka side by side and waits for both. */
    void startStores() {
        together(List.of(postgresql::start, kafka::start));
    }

    /** Runs these side by side and waits for all; the first failure is the outcome. */
    static void together(List<Runnable> works) {
        try {
            CompletableFuture.allOf(
                            works.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    PostgreSql postgresql() {
        return postgresql;
    }

    Kafka kafka() {
        return kafka;
    }

    Databases databases() {
        return databases;
    }
}
