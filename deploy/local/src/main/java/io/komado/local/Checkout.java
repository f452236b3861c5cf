package io.komado.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkout that the launcher belongs to: what its build produced, and the cache of things unpacked once.
 *
 * @param root the directory of the root pom.xml
 */
public record Checkout(Path root) {

    /** Finds the checkout from the system property {@code komado.root}, else upwards from the working directory. */
    public static Checkout find() {
        String told = System.getProperty("komado.root");
        if (told != null) {
            return new Checkout(Path.of(told).toAbsolutePath().normalize());
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path candidate = here; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("deploy/local/pom.xml"))) {
                return new Checkout(candidate);
            }
        }
        throw new LaunchFailure("No Komado checkout was found from " + here + " upwards.");
    }

    /** Where unpacked servers, extracted applications and AOT caches live; safe to delete. */
    Path cache() {
        return root.resolve("deploy/local/cache");
    }

    /** The artefact of a server that the build fetched, by the beginning of its file name. */
    Path server(String prefix) {
        return onlyFile(root.resolve("deploy/local/target/servers"), prefix);
    }

    /** The built login extension. */
    Path keycloakExtension() {
        return onlyFile(root.resolve("deploy/keycloak/target"), "komado-keycloak.jar");
    }

    /** The broker's jars, in one fixed order. */
    List<Path> brokerJars() {
        return files(root.resolve("deploy/local/broker/target/kafka"), "", ".jar");
    }

    private static Path onlyFile(Path directory, String prefix) {
        List<Path> found = files(directory, prefix, "");
        if (found.size() != 1) {
            throw new LaunchFailure("Expected one file " + prefix + "* in " + directory + " but found " + found.size()
                    + "; run 'mvn package' to build it.");
        }
        return found.getFirst();
    }

    /** The files of a directory with this beginning and end, in the order of their names. */
    static List<Path> files(Path directory, String prefix, String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LaunchFailure(directory + " cannot be read; run 'mvn -pl deploy/local package' first.", e);
        }
    }
}
