package io.komado.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one server is started and recognised as ready.
 *
 * @param name the word used for it in progress lines, logs and controls
 * @param command the program and its arguments
 * @param environment what it gets beside the machine's PATH, HOME, locale and zone
 * @param workingDirectory where it runs
 * @param ports the ports of 127.0.0.1 that it will listen on
 * @param readiness asked again and again while it starts
 * @param startLimit how long it may take to become ready
 * @param stopSignal the signal that makes it stop in order
 * @param stopLimit how long that may take before it is killed
 */
record ServerSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        Set<Integer> ports,
        Readiness readiness,
        Duration startLimit,
        String stopSignal,
        Duration stopLimit) {

    /** Whether a started server does its work. */
    @FunctionalInterface
    interface Readiness {

        /** Asked with the log that holds what the server has printed since its last start. */
        boolean isReady(Path log);
    }

    ServerSpec withCommand(List<String> other) {
        return new ServerSpec(
                name, other, environment, workingDirectory, ports, readiness, startLimit, stopSignal, stopLimit);
    }

    ServerSpec withStopLimit(Duration other) {
        return new ServerSpec(
                name, command, environment, workingDirectory, ports, readiness, startLimit, stopSignal, other);
    }
}
