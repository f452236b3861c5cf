package io.komado.local;

import java.nio.file.Path;
import java.util.Optional;

/** The hand on one running server: start, stop, and the sudden deaths that tests put servers to. */
public interface ServerControl {

    /** The word used for the server in progress lines and logs. */
    String name();

    /** Starts the server unless it runs, on the data of its last run, and waits until it is ready. */
    void start();

    /** Stops the server in order. */
    void stop();

    /** Ends the server at once (SIGKILL) and waits until its process is gone. */
    void kill();

    boolean isAlive();

    boolean isReady();

    /** The process number while it runs. */
    Optional<Long> pid();

    /** What the server has printed since its last start. */
    Path log();
}
