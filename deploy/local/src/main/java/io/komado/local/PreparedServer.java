package io.komado.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that needs something made before it can be started: binaries unpacked, data formatted, settings written. Looking at
 * it or stopping it makes nothing.
 */
abstract class PreparedServer implements ServerControl {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final Path directory;
    private final String stopSignal;
    private final RunningServer running;

    PreparedServer(String name, Path directory, String stopSignal) {
        this.name = name;
        this.directory = directory;
        this.stopSignal = stopSignal;
        this.running = new RunningServer(name, directory);
    }

    /** Makes what is missing and tells how to start; quick when nothing is missing. */
    abstract ServerSpec prepared();

    abstract ServerSpec.Readiness readiness();

    Path directory() {
        return directory;
    }

    /** A server of this name that can be started from the description. */
    ServerProcess process(ServerSpec spec) {
        return new ServerProcess(spec, directory);
    }

    RunningServer running() {
        return running;
    }

    @Override
    public void start() {
        process(prepared()).start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void stop() {
        running.stop(stopSignal, STOP_LIMIT);
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
        return isAlive() && readiness().isReady(log());
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
