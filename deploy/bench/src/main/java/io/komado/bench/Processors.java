package io.komado.bench;

import io.komado.local.ServerControl;
import io.komado.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the processors' time went: each server with its children, the measurement itself, and all else on the machine. */
final class Processors {

    private static final int MILLIS_A_TICK = 10;

    private final Stack stack;
    private final Map<String, Duration> before;

    private Processors(Stack stack) {
        this.stack = stack;
        this.before = used();
    }

    static Processors watch(Stack stack) {
        return new Processors(stack);
    }

    /** Milliseconds of processor time for one of so many units, by process. */
    String perUnit(long units) {
        return used().entrySet().stream()
                .map(entry -> "%s %.2f"
                        .formatted(
                                entry.getKey(),
                                entry.getValue()
                                                .minus(before.getOrDefault(entry.getKey(), Duration.ZERO))
                                                .toNanos()
                                        / 1e6
                                        / units))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (ServerControl server : stack.controls()) {
            used.put(
                    server.name(),
                    server.pid()
                            .flatMap(ProcessHandle::of)
                            .map(Processors::ofTree)
                            .orElse(Duration.ZERO));
        }
        used.put("client", ofTree(ProcessHandle.current()));
        Duration known = used.values().stream().reduce(Duration.ZERO, Duration::plus);
        used.put("others", busy().minus(known));
        return used;
    }

    /** What all processors together have worked since the machine was started. */
    private static Duration busy() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            List<Long> ticks = lines.limit(1)
                    .flatMap(line -> Stream.of(line.split(" +")))
                    .skip(1)
                    .map(Long::valueOf)
                    .toList();
            long worked = ticks.get(0) + ticks.get(1) + ticks.get(2) + ticks.get(5) + ticks.get(6);
            return Duration.ofMillis(worked * MILLIS_A_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
