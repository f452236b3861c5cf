package io.komado.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with a Komado that runs or has run: look, read, stop, forget. */
final class Lifecycle {

    private static final int NOT_ALL_READY = 3;

    private Lifecycle() {}

    static int down(Checkout checkout, Settings settings, List<String> options) {
        takesNoOptions("down", options);
        if (!Files.exists(settings.data().resolve("run"))) {
            System.out.println("Nothing runs.");
            return 0;
        }
        new Stack(checkout, settings).stop(Progress.onConsole());
        System.out.println("Komado has stopped; its data stays in " + settings.data() + ".");
        return 0;
    }

    static int status(Checkout checkout, Settings settings, List<String> options) {
        takesNoOptions("status", options);
        boolean allReady = true;
        long total = 0;
        for (ServerControl server : new Stack(checkout, settings).controls()) {
            boolean ready = server.isReady();
            String state = ready ? "ready" : server.isAlive() ? "not ready" : "stopped";
            long megabytes = server.pid().map(Pids::residentMegabytes).orElse(0L);
            System.out.println("%-14s %-10s %s"
                    .formatted(
                            server.name(),
                            state,
                            server.pid()
                                    .map(pid -> "%5d MB  process %d".formatted(megabytes, pid))
                                    .orElse("")));
            allReady &= ready;
            total += megabytes;
        }
        System.out.println("%-14s %-10s %5d MB".formatted("together", "", total));
        return allReady ? 0 : NOT_ALL_READY;
    }

    static int logs(Settings settings, List<String> options) {
        boolean follow = options.contains("-f");
        List<String> names = options.stream().filter(o -> !o.equals("-f")).toList();
        Path logs = settings.data().resolve("logs");
        if (!Files.isDirectory(logs)) {
            throw new LaunchFailure("There are no logs yet; start Komado with deploy/local/up.");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", follow ? "20" : "200"));
        if (follow) {
            command.add("-F");
        }
        Checkout.files(logs, "", ".log").stream()
                .filter(log -> names.isEmpty()
                        ? !log.toString().endsWith(".previous.log")
                        : names.contains(log.getFileName().toString().replace(".log", "")))
                .map(Path::toString)
                .forEach(command::add);
        if (!command.getLast().endsWith(".log")) {
            throw new LaunchFailure("There is no log of " + String.join(" or ", names) + " in " + logs + ".");
        }
        return inForeground(command);
    }

    private static int inForeground(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .inheritIO()
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int reset(Checkout checkout, Settings settings, List<String> options) {
        if (!options.equals(List.of("--yes")) && !options.isEmpty()) {
            throw new LaunchFailure("reset takes no option but --yes.");
        }
        if (!Files.exists(settings.data())) {
            System.out.println("There is no data in " + settings.data() + ".");
            return 0;
        }
        if (options.isEmpty() && !agreed(settings.data())) {
            System.out.println("Nothing was changed.");
            return 1;
        }
        new Stack(checkout, settings).stop(Progress.onConsole());
        PrivateFiles.deleteTree(settings.data());
        System.out.println("All data of this Komado is gone.");
        return 0;
    }

    private static boolean agreed(Path data) {
        System.out.print("This deletes all data, keys and passwords in " + data + ". Type yes to go on: ");
        System.out.flush();
        try {
            BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(keyboard.readLine())
                    .map(String::strip)
                    .filter("yes"::equals)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takesNoOptions(String command, List<String> options) {
        if (!options.isEmpty()) {
            throw new LaunchFailure(command + " takes no options.");
        }
    }
}
