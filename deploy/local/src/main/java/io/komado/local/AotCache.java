package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the JVM learnt from one run of a server, so that the next ones start in a fraction of the time. The JVM ignores a cache
 * that does not fit its version or class path, so a stale one costs time and nothing else. Where everything is started once and
 * thrown away, learning costs more than it saves: {@code KOMADO_LEARN=no} leaves it out.
 */
final class AotCache {

    private static final String FLAG = "-XX:AOTCache=";
    private static final boolean LEARNS = !"no".equals(System.getenv("KOMADO_LEARN"));
    private static final Duration ASSEMBLY = Duration.ofMinutes(2);

    private final Path file;

    AotCache(Path file) {
        this.file = file.resolveSibling(file.getFileName().toString().replace(".aot", "-")
                + Runtime.version().toString().replace('+', '_') + ".aot");
    }

    /** Whether nothing is left to learn. */
    boolean isTrained() {
        return !LEARNS || Files.exists(file);
    }

    /** The command with the flag that makes the JVM use this cache once it exists. */
    List<String> use(List<String> command) {
        List<String> with = new ArrayList<>(command);
        with.addAll(1, List.of(FLAG + file, "-Xlog:aot=off", "-Xlog:cds=off"));
        return with;
    }

    /** Runs the server once until it is ready and stops it; the JVM writes the cache as it ends. */
    void train(ServerSpec spec, Path directory) {
        Path draft =
                file.resolveSibling("training-" + ThreadLocalRandom.current().nextInt(1_000_000) + ".aot");
        List<String> command = new ArrayList<>(spec.command());
        command.replaceAll(word -> word.startsWith(FLAG) ? "-XX:AOTCacheOutput=" + draft : word);
        ServerProcess training = new ServerProcess(spec.withCommand(command).withStopLimit(ASSEMBLY), directory);
        training.start();
        training.stop();
        try {
            if (Files.exists(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
