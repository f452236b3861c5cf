package io.komado.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The servers that the applications stand on, in one data directory. */
final class Servers {

    private final PostgreSql postgresql;
    private final Kafka kafka;
    private final Databases databases;
    private final Keycloak keycloak;
    private final ServerProcess mail;
    private final String origin;

    /** The origin is the address under which browsers see this Komado. */
    Servers(Checkout checkout, Path directory, Ports ports, String origin) {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        this.postgresql = new PostgreSql(checkout, directory, ports.postgres(), secrets);
        this.kafka = new Kafka(checkout, directory, ports);
        this.databases = new Databases(postgresql, secrets);
        this.origin = origin;
        this.keycloak = new Keycloak(checkout, directory, ports, origin, postgresql, databases, secrets);
        this.mail = MailSink.process(checkout, directory, ports);
    }

    /** Starts PostgreSQL and Kafka side by side and waits for both. */
    void startStores() {
        together(List.of(postgresql::start, kafka::start));
    }

    /** Runs these side by side, each in a thread of its own, and waits for all; the first failure is the outcome. */
    static void together(List<Runnable> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(work, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Starts the mail sink and Keycloak, which need PostgreSQL, and waits for both. */
    void startLogin() {
        together(List.of(mail::start, keycloak::start));
    }

    KeycloakAddress keycloakAddress() {
        return new KeycloakAddress(
                keycloak.url(),
                origin,
                keycloak.clientSecret("identity-service"),
                keycloak.clientSecret("chat-service"),
                keycloak.clientSecret("provisioning-service"),
                keycloak.clientSecret("case-service"),
                keycloak.clientSecret("survey-service"),
                keycloak.keys().usernameKey());
    }

    Keys keys() {
        return keycloak.keys();
    }

    Keycloak keycloak() {
        return keycloak;
    }

    ServerProcess mail() {
        return mail;
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
