package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/local/up} on machines that lack something, made by mounts that only its own processes see. */
@Tag("proof")
class BareMachineIT {

    private record Outcome(int status, String told) {}

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    @BeforeEach
    void mountsAreAllowed() {
        assumeTrue(
                Commands.succeeds("unshare", "-rm", "true"), "this machine lets nobody here make mounts of their own");
    }

    @Test
    void aDiskWithoutRoomIsOneSentence() throws IOException {
        Outcome outcome = upAfter("mount -t tmpfs -o size=64m tmpfs " + directory);
        assertThat(outcome.told())
                .isEqualTo(
                        "The disk that holds " + directory + " has only 64 MB left; Komado needs at least 1024 MB.\n");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aMachineWithoutAJdk25IsOneSentence() throws IOException {
        Path nothing = Files.createDirectory(directory.resolve("nothing"));
        Outcome outcome = upAfter("""
                for place in /usr/lib/jvm /usr/local/lib/jvm /opt; do
                  if [ -d $place ]; then mount --bind %s $place; fi
                done""".formatted(nothing));
        assertThat(outcome.told())
                .isEqualTo("Komado needs a JDK 25, and none was found; install one (for example Temurin 25) or set"
                        + " JAVA_HOME to it.\n");
        assertThat(outcome.status()).isEqualTo(1);
    }

    private Outcome upAfter(String mounts) throws IOException {
        String up = Checkout.find().root().resolve("deploy/local/up").toString();
        ProcessBuilder process = new ProcessBuilder(
                        "unshare", "-rm", "bash", "-c", "set -e\n" + mounts + "\nexec " + up)
                .redirectErrorStream(true);
        String path = process.environment().getOrDefault("PATH", "/usr/bin:/bin");
        process.environment().clear();
        process.environment().put("PATH", path);
        process.environment().put("HOME", directory.toString());
        process.environment().put("KOMADO_DATA", directory.toString());
        Process running = process.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(running.onExit().join().exitValue(), told);
    }
}
