package io.komado.cleaner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the program as chat-service does: one process for one file. */
final class CleaningProcess {

    /** What the process said, with the code of a kind or of a refusal. */
    record Answer(char verdict, String code, byte[] bytes) {}

    private CleaningProcess() {}

    static Answer clean(byte[] original) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory("cleaning");
        Process process = new ProcessBuilder(command(own, "256m", Cleaner.class))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(() -> {
            try (var in = process.getOutputStream()) {
                in.write(original);
            } catch (IOException ignored) {
                // the process has answered before it read all
            }
        });
        byte[] said = process.getInputStream().readAllBytes();
        int end = process.waitFor();
        if (end != 0) {
            throw new IllegalStateException("the process ended with " + end);
        }
        DataInputStream answer = new DataInputStream(new ByteArrayInputStream(said));
        return new Answer((char) answer.readUnsignedByte(), answer.readUTF(), answer.readAllBytes());
    }

    /** The command for a program of these classes in a sandbox around this directory. */
    static List<String> command(Path own, String memory, Class<?> program) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + own,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                program.getName(),
                own.toString()));
        command.addAll(Arrays.stream(classPath.split(System.getProperty("path.separator"), -1))
                .filter(entry -> Files.exists(Path.of(entry)))
                .toList());
        return command;
    }
}
