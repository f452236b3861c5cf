package io.komado.bench;

import io.komado.local.ServerControl;
import io.komado.local.Stack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the processors' time went: each server with its children, and the measurement itself. */
final class Processors {

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
        return used;
    }

    private static Duration ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
