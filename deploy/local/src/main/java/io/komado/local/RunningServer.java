package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server's process, whoever started it: found again by the number and start time noted in {@code run/<name>.pid} of its data
 * directory.
 */
final class RunningServer {

    private static final Duration DEATH = Duration.ofSeconds(10);

    private final Path pidFile;
    private final Path log;

    RunningServer(String name, Path directory) {
        this.pidFile = directory.resolve("run/" + name + ".pid");
        this.log = directory.resolve("logs/" + name + ".log");
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    Optional<Long> pid() {
        return handle().map(ProcessHandle::pid);
    }

    /** Keeps the log of the run before under another name. */
    void freshLog() throws IOException {
        Files.createDirectories(log.resolveSibling(""));
        if (Files.exists(log)) {
            String before = log.getFileName().toString().replace(".log", ".previous.log");
            Files.move(log, log.resolveSibling(before), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void note(Process process) throws IOException {
        Files.createDirectories(pidFile.resolveSibling(""));
        Files.writeString(pidFile, process.pid() + " " + Pids.startTime(process.pid()));
    }

    void stop(String signal, Duration limit) {
        pid().ifPresent(pid -> {
            Pids.signal(pid, signal);
            if (!Waiting.until(limit, () -> !isAlive())) {
                kill();
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            Waiting.until(DEATH, () -> !isAlive());
        });
    }

    /** What a person needs to see of a server that failed. */
    String lastLines() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(its log " + log + " cannot be read)";
        }
    }

    private Optional<ProcessHandle> handle() {
        try {
            List<String> noted = List.of(Files.readString(pidFile).split(" ", 2));
            long pid = Long.parseLong(noted.getFirst());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> Pids.startTime(pid).equals(noted.getLast()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends every server noted in this data directory, whoever started it; their data is not needed any more. */
    static void endAll(Path directory) {
        for (Path pidFile : Checkout.files(PrivateFiles.directory(directory.resolve("run")), "", ".pid")) {
            String name = pidFile.getFileName().toString().replace(".pid", "");
            new RunningServer(name, directory).kill();
        }
    }
}
