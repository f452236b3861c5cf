package io.komado.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server as a process of its own that outlives the launcher; started from its description. */
final class ServerProcess implements ServerControl {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "USER");

    private final ServerSpec spec;
    private final RunningServer running;

    ServerProcess(ServerSpec spec, Path directory) {
        this.spec = spec;
        this.running = new RunningServer(spec.name(), directory);
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
            if (!Waiting.until(Ports.RELEASE, () -> !Ports.isTaken(port))) {
                throw new LaunchFailure("Port " + port + ", which " + name()
                        + " needs, is in use; stop what listens there or set KOMADO_PORT_OFFSET to move all ports.");
            }
        }
        try {
            running.freshLog();
            running.note(builder().start());
        } catch (IOException e) {
            throw new LaunchFailure(name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.putAll(spec.environment());
        return builder;
    }

    private void awaitReady() {
        boolean settled = Waiting.until(spec.startLimit(), () -> isReady() || !isAlive());
        if (!settled) {
            throw new LaunchFailure(name() + " was not ready within "
                    + spec.startLimit().toSeconds() + " s; its last lines:\n" + running.lastLines());
        }
        if (!isAlive()) {
            throw new LaunchFailure(name() + " ended while it started; its last lines:\n" + running.lastLines());
        }
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public void stop() {
        running.stop(spec.stopSignal(), spec.stopLimit());
    }

    @Override
    public void kill() {
        running.kill();
    }

    @Override
    public boolean isAlive() {
        return running.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive() && spec.readiness().isReady(log());
    }

    @Override
    public Optional<Long> pid() {
        return running.pid();
    }

    @Override
    public Path log() {
        return running.log();
    }
}
