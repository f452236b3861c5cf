package io.komado.chat.attachments;

import io.komado.chassis.problem.Refusal;
import io.komado.cleaner.Cleaner;
import io.komado.cleaner.FileKind;
import io.komado.cleaner.Limits;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of the cleaner over one file. The original passes through this process' memory and never lies on a disk of ours in the
 * clear, except for the moment in which a converter reads it from {@link AttachmentProperties#directory()}.
 */
final class CleaningProcess implements AutoCloseable {

    private static final String PREFIX = "komado-cleaning-";
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    private final Path own;
    private final Process process;
    private final Thread feeding;
    private final Thread watching;
    private volatile @Nullable IOException cutOff;

    private CleaningProcess(Path own, Process process, InputStream original, Duration patience) {
        this.own = own;
        this.process = process;
        this.feeding = Thread.ofVirtual().name("cleaning-in").start(() -> feed(original));
        this.watching = Thread.ofVirtual().name("cleaning-watch").start(() -> watch(patience));
    }

    /** Starts cleaning what comes from here. */
    static CleaningProcess of(InputStream original, AttachmentProperties properties) throws IOException {
        Path own = Files.createTempDirectory(
                parent(properties), PREFIX + ProcessHandle.current().pid() + "-");
        ProcessBuilder builder =
                new ProcessBuilder(command(own, properties.memory())).redirectError(ProcessBuilder.Redirect.DISCARD);
        String programs = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", programs == null ? "/usr/bin:/bin" : programs);
        return new CleaningProcess(own, builder.start(), original, properties.patience());
    }

    private static Path parent(AttachmentProperties properties) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!properties.directory().isEmpty()) {
            return Path.of(properties.directory());
        }
        boolean inMemory = Files.getFileStore(temporary).type().equals("tmpfs");
        return inMemory || !Files.isWritable(SHARED_MEMORY) ? temporary : SHARED_MEMORY;
    }

    /** Forgets the directories of processes that were killed before they could. */
    static void forgetThoseOfTheDead(AttachmentProperties properties) throws IOException {
        try (Stream<Path> left = Files.list(parent(properties))) {
            for (Path directory : left.toList()) {
                Matcher name = NAME.matcher(directory.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    forget(directory);
                }
            }
        }
    }

    private static List<String> command(Path own, String memory) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + own,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                Cleaner.class.getName(),
                own.toString()));
        Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .flatMap(entry -> List.of(entry, entry.toAbsolutePath().resolveSibling("lib")).stream())
                .filter(Files::exists)
                .distinct()
                .forEach(entry -> command.add(entry.toString()));
        return command;
    }

    /** Takes what comes out, part by part. */
    interface Parts {

        /** @param last whether nothing follows */
        void take(byte[] part, boolean last);
    }

    /**
     * Gives all parts of the cleaned file; they count only once this has returned.
     *
     * @return what the file is
     * @throws Refusal when the file cannot be made anew
     * @throws IOException when the sender broke off
     */
    FileKind giveTo(Parts parts, int partBytes) throws IOException {
        try (DataInputStream answer = new DataInputStream(process.getInputStream())) {
            int verdict = answer.readUnsignedByte();
            String code = answer.readUTF();
            if (verdict != Cleaner.CLEANED) {
                throw refusal(code);
            }
            byte[] part = answer.readNBytes(partBytes);
            while (part.length > 0) {
                byte[] next = answer.readNBytes(partBytes);
                parts.take(part, next.length == 0);
                part = next;
            }
            if (process.waitFor() != 0) {
                throw refusal("file-damaged");
            }
            return FileKind.ofExtension(code).orElseThrow(() -> refusal("file-damaged"));
        } catch (IOException e) {
            IOException brokenOff = cutOff;
            if (brokenOff != null) {
                throw brokenOff;
            }
            throw refusal("file-damaged");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("file-damaged");
        }
    }

    /** The sentence for a reason; the apps have their own by the code. */
    static Refusal refusal(String code) {
        return Refusal.unprocessable(
                        code,
                        switch (code) {
                            case "file-empty" -> "There is nothing in this file.";
                            case "file-too-large" -> "A file has at most 20 megabytes.";
                            case "file-locked" -> "This file wants a password. Send it without one.";
                            case "file-too-much" -> "This file is too long. Send it in parts.";
                            case "file-damaged" -> "This file cannot be read to its end.";
                            default -> "This kind of file cannot be cleaned. Send it as a picture.";
                        })
                .at("/file", code);
    }

    private void feed(InputStream original) {
        byte[] buffer = new byte[64 * 1024];
        int left = Limits.BYTES + 1;
        try (OutputStream in = process.getOutputStream()) {
            while (left > 0) {
                int read = readSome(original, buffer, Math.min(left, buffer.length));
                if (read < 0) {
                    return;
                }
                in.write(buffer, 0, read);
                left -= read;
            }
        } catch (IOException ignored) {
            // the process has answered, or the sender broke off and giveTo says so
        }
    }

    private int readSome(InputStream original, byte[] buffer, int most) throws IOException {
        try {
            return original.read(buffer, 0, most);
        } catch (IOException e) {
            cutOff = e;
            process.destroyForcibly();
            throw e;
        }
    }

    private void watch(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the process, if it has not ended, and forgets its directory. */
    @Override
    public void close() throws IOException {
        kill();
        watching.interrupt();
        feeding.interrupt();
        forget(own);
    }

    private static void forget(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
