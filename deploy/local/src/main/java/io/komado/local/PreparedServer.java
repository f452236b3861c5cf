package io.komado.local;

import java.nio.file.Path;
import java.util.Optional;

/** A server that needs something done before each start: data made, settings written. */
abstract class PreparedServer implements ServerControl {

    /** The process that the preparations are for. */
    abstract ServerProcess process();

    /** Does what is missing; called before each start and quick when nothing is. */
    abstract void prepare();

    @Override
    public void start() {
        prepare();
        process().start();
    }

    @Override
    public String name() {
        return process().name();
    }

    @Override
    public void stop() {
        process().stop();
    }

    @Override
    public void kill() {
        process().kill();
    }

    @Override
    public boolean isAlive() {
        return process().isAlive();
    }

    @Override
    public boolean isReady() {
        return process().isReady();
    }

    @Override
    public Optional<Long> pid() {
        return process().pid();
    }

    @Override
    public Path log() {
        return process().log();
    }
}
