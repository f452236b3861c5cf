package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/local/prepare} on machines without a browser and a Japanese font, made by hiding everything else from its path. */
class PrepareTests {

    private record Outcome(int status, String told) {}

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path path;

    @BeforeEach
    void aMachineWithAShellAndLittleElse() throws IOException {
        for (String tool : List.of("bash", "uname", "env")) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.createSymbolicLink(path.resolve(tool), found);
        }
    }

    @Test
    void whereNothingMayBeInstalledItSaysWhatToInstall() throws IOException {
        Outcome outcome = prepare();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.told())
                .isEqualTo("Komado's browser tests need chromium fontconfig fonts-noto-cjk; please install them"
                        + " (on Debian: apt-get install chromium fontconfig fonts-noto-cjk).\n");
    }

    @Test
    void asRootOnDebianItInstallsWhatIsMissingAndNamesTheBrowser() throws IOException {
        program("id", "echo 0");
        program("apt-get", """
                case "$*" in
                  *ffmpeg*) for tool in ffmpeg heif-convert; do printf '#!%1$s/bash\n' > %1$s/$tool; done
                            /bin/chmod +x %1$s/ffmpeg %1$s/heif-convert ;;
                  *install*) printf '#!%1$s/bash\n' > %1$s/chromium
                             printf '#!%1$s/bash\necho Noto\n' > %1$s/fc-list
                             /bin/chmod +x %1$s/chromium %1$s/fc-list ;;
                esac""".formatted(path));
        Outcome outcome = prepare("--chromium");
        assertThat(outcome.told())
                .isEqualTo("Installing chromium fontconfig fonts-noto-cjk\nInstalling ffmpeg libheif-examples\n"
                        + path.resolve("chromium") + "\n");
        assertThat(outcome.status()).isZero();
        assertThat(prepare("--chromium").told()).isEqualTo(path.resolve("chromium") + "\n");
        assertThat(prepare().told()).isEmpty();
    }

    @Test
    void withoutConvertersItGoesOnAndSaysWhatIsRefused() throws IOException {
        program("chromium", "");
        program("fc-list", "echo Noto");
        program("ffmpeg", "");
        Outcome outcome = prepare();
        assertThat(outcome.status()).isZero();
        assertThat(outcome.told())
                .isEqualTo("Without libheif-examples, chat-service refuses recordings or HEIC pictures.\n");
    }

    @Test
    void anInstallationThatFailsSaysHowToSeeWhy() throws IOException {
        program("id", "echo 0");
        program("apt-get", "exit 100");
        Outcome outcome = prepare();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.told())
                .endsWith("Installing chromium fontconfig fonts-noto-cjk failed; run 'apt-get install chromium"
                        + " fontconfig fonts-noto-cjk' to see why.\n");
    }

    private void program(String name, String script) throws IOException {
        Path file = path.resolve(name);
        Files.writeString(file, "#!" + path.resolve("bash") + "\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome prepare(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                path.resolve("bash").toString(),
                Checkout.find().root().resolve("deploy/local/prepare").toString()));
        command.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", path.toString());
        Process running = process.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(running.onExit().join().exitValue(), told);
    }
}
