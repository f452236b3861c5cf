package io.komado.bench;

import io.komado.local.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, and on what. */
final class Machine {

    private static final Path SERVERS = Path.of("deploy/local/target/servers");
    private static final Path BROKER = Path.of("deploy/local/broker/target/kafka");

    private Machine() {}

    static void print(Checkout checkout, String command) throws IOException {
        System.out.println();
        System.out.println(command + ", " + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit(checkout));
        System.out.println("  machine   " + Runtime.getRuntime().availableProcessors() + " cores, "
                + valueOf("/proc/cpuinfo", "model name") + ", "
                + megabytes(valueOf("/proc/meminfo", "MemTotal")) + " MB, Linux " + System.getProperty("os.version"));
        System.out.println("  java      " + System.getProperty("java.vm.name") + " " + Runtime.version());
        System.out.println("  servers   "
                + String.join(
                        ", ",
                        Stream.concat(
                                        names(checkout.root().resolve(SERVERS)).stream(),
                                        names(checkout.root().resolve(BROKER)).stream()
                                                .filter(name -> name.startsWith("kafka_")))
                                .toList()));
        System.out.println();
    }

    /** The first value of a line such as {@code model name : ...}. */
    private static String valueOf(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown " + name);
        }
    }

    private static long megabytes(String kilobytes) {
        return Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String commit(Checkout checkout) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(checkout.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return told.lines().collect(Collectors.joining());
    }
}
