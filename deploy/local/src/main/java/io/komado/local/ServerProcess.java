package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One server as a process of its own that outlives the launcher. Any launcher on the same data directory finds it again by the
 * number and start time noted in {@code run/<name>.pid}.
 */
final class ServerProcess implements ServerControl {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER");

    private final ServerSpec spec;
    private final Path pidFile;
    private final Path log;

    ServerProcess(ServerSpec spec, Path directory) {
        this.spec = spec;
        this.pidFile = directory.resolve("run/" + spec.name() + ".pid");
        this.log = directory.resolve("logs/" + spec.name() + ".log");
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public Path log() {
        return log;
    }

    ServerSpec spec() {
        return spec;
    }

    @Override
    public boolean isAlive() {
        return handle().isPresent();
    }

    @Override
    public Optional<Long> pid() {
        return handle().map(ProcessHandle::pid);
    }

    @Override
    public boolean isReady() {
        return isAlive() && spec.readiness().isReady(log);
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the server unless it runs already, and does not wait for it. */
    void launch() {
        if (isAlive()) {
            return;
        }
        for (int port : spec.ports()) {
            if (!Waiting.until(Duration.ofSeconds(2), () -> !Ports.isTaken(port))) {
                throw new LaunchFailure("Port " + port + ", which " + name()
                        + " needs, is in use; stop what listens there or set KOMADO_PORT_OFFSET to move all ports.");
            }
        }
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = builder().start();
            Files.writeString(pidFile, process.pid() + " " + Pids.startTime(process.pid()));
        } catch (IOException e) {
            throw new LaunchFailure(name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.putAll(spec.environment());
        return builder;
    }

    /** Waits until the server is ready; a server that dies or takes too long is a failure with its last lines. */
    void awaitReady() {
        boolean settled = Waiting.until(spec.startLimit(), () -> isReady() || !isAlive());
        if (!settled) {
            throw new LaunchFailure(name() + " was not ready within "
                    + spec.startLimit().toSeconds() + " s; its last lines:\n" + lastLines());
        }
        if (!isAlive()) {
            throw new LaunchFailure(name() + " ended while it started; its last lines:\n" + lastLines());
        }
    }

    @Override
    public void stop() {
        handle().ifPresent(handle -> {
            Pids.signal(handle.pid(), spec.stopSignal());
            if (!Waiting.until(spec.stopLimit(), () -> !isAlive())) {
                kill();
            }
        });
        forget();
    }

    @Override
    public void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            Waiting.until(Duration.ofSeconds(10), () -> !isAlive());
        });
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> handle() {
        return running(pidFile);
    }

    private static Optional<ProcessHandle> running(Path pidFile) {
        try {
            String[] noted = Files.readString(pidFile).split(" ", 2);
            long pid = Long.parseLong(noted[0]);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> Pids.startTime(pid).equals(noted[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    /** Ends every server noted in this data directory, whoever started it; their data is not needed any more. */
    static void endAll(Path directory) {
        for (Path pidFile : Checkout.files(PrivateFiles.directory(directory.resolve("run")), "", ".pid")) {
            running(pidFile).ifPresent(ProcessHandle::destroyForcibly);
            Waiting.until(Duration.ofSeconds(10), () -> running(pidFile).isEmpty());
        }
    }
}
