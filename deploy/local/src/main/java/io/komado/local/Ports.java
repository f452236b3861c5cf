package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The ports of one running Komado, all on 127.0.0.1. */
public record Ports(
        int gateway,
        int gatewayManagement,
        int keycloak,
        int keycloakManagement,
        int identity,
        int chat,
        int provisioning,
        int cases,
        int survey,
        int postgres,
        int kafka,
        int kafkaController,
        int smtp,
        int imap,
        int mailApi) {

    /** How long a server that has just ended may hold its port. */
    static final Duration RELEASE = Duration.ofSeconds(2);

    private static final int COUNT = 15;

    /**
     * Where tests look for ports: above those of the local edition, and below 32,768, from where on Linux gives ports to outgoing connections.
     * One of those could take a port between the look at it and its server's start.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 100;

    /**
     * The ports of the local edition, all moved by the same offset so that two can run side by side. Browsers refuse port 10080, so
     * the mail sink is read on 10081.
     */
    public static Ports local(int offset) {
        return new Ports(
                8088 + offset,
                8089 + offset,
                8180 + offset,
                9180 + offset,
                8301 + offset,
                8302 + offset,
                8303 + offset,
                8304 + offset,
                8305 + offset,
                15432 + offset,
                19092 + offset,
                19093 + offset,
                10025 + offset,
                10143 + offset,
                10081 + offset);
    }

    /** Ports that nobody listens on at this moment, for tests. */
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = LOWEST + COUNT * ThreadLocalRandom.current().nextInt((HIGHEST - LOWEST) / COUNT);
            Ports block = of(IntStream.range(first, first + COUNT).boxed().toList());
            if (block.areFree()) {
                return block;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    /** One port that nobody listens on at this moment, for tests. */
    public static int freePort() {
        return free().gateway();
    }

    /** An offset for {@link #local} at which nobody listens on any port at this moment, for tests. */
    public static int freeOffset() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int offset = COUNT * ThreadLocalRandom.current().nextInt(1, (HIGHEST - local(0).kafkaController()) / COUNT);
            if (local(offset).areFree()) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    /** The ports noted in this file; free ones are noted first if there is no such file. */
    static Ports keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file,
                        String.join(
                                "\n", free().all().stream().map(String::valueOf).toList()));
            }
            return of(Files.readAllLines(file).stream().map(Integer::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports of(List<Integer> p) {
        return new Ports(
                p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7), p.get(8), p.get(9),
                p.get(10), p.get(11), p.get(12), p.get(13), p.get(14));
    }

    private List<Integer> all() {
        return List.of(
                gateway,
                gatewayManagement,
                keycloak,
                keycloakManagement,
                identity,
                chat,
                provisioning,
                cases,
                survey,
                postgres,
                kafka,
                kafkaController,
                smtp,
                imap,
                mailApi);
    }

    private boolean areFree() {
        return all().stream().noneMatch(Ports::isTaken);
    }

    /** Those on which somebody listens, and goes on listening for a moment. */
    List<String> taken() {
        return all().stream()
                .filter(port -> !Waiting.until(RELEASE, () -> !isTaken(port)))
                .map(String::valueOf)
                .toList();
    }

    /** Whether somebody listens on this port of 127.0.0.1. */
    static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
