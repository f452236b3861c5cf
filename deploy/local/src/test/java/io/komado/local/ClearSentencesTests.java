package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is told in one sentence that says what to do. */
class ClearSentencesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    @Test
    void aPortInUseIsToldBeforeAnythingIsBuilt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(
                    free.gateway(),
                    free.gatewayManagement(),
                    free.keycloak(),
                    free.keycloakManagement(),
                    free.identity(),
                    free.chat(),
                    free.provisioning(),
                    free.cases(),
                    free.survey(),
                    other.getLocalPort(),
                    free.kafka(),
                    free.kafkaController(),
                    free.smtp(),
                    free.imap(),
                    free.mailApi());
            Settings settings = new Settings(directory, ports, "http://localhost", Optional.empty());
            assertThatThrownBy(() -> Up.requireFreePorts(settings))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessage(
                            "Komado needs port " + other.getLocalPort()
                                    + ", where something else listens; stop that, or set KOMADO_PORT_OFFSET to move all ports.");
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileNamesTheServerThatNeedsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> server("true", Set.of(other.getLocalPort())).start())
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + ", which sample needs, is in use; stop what listens there or set KOMADO_PORT_OFFSET to"
                            + " move all ports.");
        }
    }

    @Test
    void aServerThatDiesWhileItStartsIsToldWithItsLastLines() {
        assertThatThrownBy(() ->
                        server("echo there is no room for me; exit 7", Set.of()).start())
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("sample ended while it started; its last lines:\nthere is no room for me");
    }

    @Test
    void aServerThatNeverGetsReadyIsToldWithItsLastLines() {
        ServerProcess server = server("echo still thinking; exec sleep 60", Set.of());
        try {
            assertThatThrownBy(server::start)
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessage("sample was not ready within 2 s; its last lines:\nstill thinking");
        } finally {
            server.kill();
        }
    }

    @Test
    void aDiskThatRunsFullOnTheWayIsNoStackTrace() {
        assertThat(Main.sentenceFor(new UncheckedIOException(
                        new FileSystemException("/data/keys", null, "No space left on device"))))
                .isEqualTo("A file could not be read or written (/data/keys: No space left on device); see that there"
                        + " is room on the disk and that the file is yours, then try again.");
    }

    private ServerProcess server(String script, Set<Integer> ports) {
        return new ServerProcess(
                new ServerSpec(
                        "sample",
                        List.of("sh", "-c", script),
                        Map.of(),
                        directory,
                        ports,
                        log -> false,
                        Duration.ofSeconds(2),
                        "TERM",
                        Duration.ofSeconds(2)),
                directory);
    }
}
