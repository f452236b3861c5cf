package io.komado.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which Komado of this machine is meant: several can run side by side, told apart by data directory and ports.
 *
 * @param data everything that must survive a stop
 * @param ports where its servers listen
 * @param origin the address that browsers use
 * @param clockFile a file whose offset moves the applications' domain clock, for demonstrations and tests
 */
public record Settings(Path data, Ports ports, String origin, Optional<Path> clockFile) {

    /** Reads KOMADO_DATA, KOMADO_PORT_OFFSET and KOMADO_CLOCK_FILE. */
    public static Settings from(Checkout checkout, Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault(
                        "KOMADO_DATA",
                        checkout.root().resolve("deploy/local/data").toString()))
                .toAbsolutePath()
                .normalize();
        Ports ports = Ports.local(offset(environment.getOrDefault("KOMADO_PORT_OFFSET", "0")));
        return new Settings(
                data,
                ports,
                "http://localhost:" + ports.gateway(),
                Optional.ofNullable(environment.get("KOMADO_CLOCK_FILE"))
                        .map(file -> Path.of(file).toAbsolutePath()));
    }

    /** Settings on ports that nobody uses, for tests. */
    public static Settings onFreePorts(Path data) {
        Ports ports = Ports.free();
        return new Settings(data, ports, "http://localhost:" + ports.gateway(), Optional.empty());
    }

    private static int offset(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 40_000) {
            throw new LaunchFailure("KOMADO_PORT_OFFSET must be a number from 0 to 40000, but is '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
