package io.komado.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java programs with the very JDK that the launcher runs on. */
final class Java {

    private Java() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A command line: this JDK's java, the flags, the class path and the main class with its arguments. */
    static List<String> command(List<String> flags, List<Path> classPath, List<String> main) {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("bin/java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(String.join(":", classPath.stream().map(Path::toString).toList()));
        command.addAll(main);
        return command;
    }
}
