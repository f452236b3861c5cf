package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the jars that are missing or older than their sources. */
final class Build {

    private Build() {}

    static void missing(Checkout checkout) {
        List<String> due = new ArrayList<>();
        if (isDue(checkout, "deploy/keycloak", "komado-keycloak.jar")) {
            due.add("deploy/keycloak");
        }
        for (ApplicationSpec spec : ApplicationSpec.ALL) {
            if (isDue(checkout, spec.module(), spec.module() + ".jar")) {
                due.add(spec.module());
            }
        }
        if (due.isEmpty()) {
            return;
        }
        if (!Commands.succeeds("mvn", "-v")) {
            throw new LaunchFailure("Maven (mvn) was not found; install it to build " + String.join(", ", due) + ".");
        }
        if (due.contains("gateway") && !Commands.succeeds("npm", "--version")) {
            throw new LaunchFailure("Node 20 with npm was not found; install it to build the web apps of gateway.");
        }
        System.out.println("Building " + String.join(", ", due) + " (a few minutes the first time)");
        Commands.run(
                "The build of " + String.join(", ", due),
                checkout.root(),
                Map.of(),
                List.of("mvn", "-B", "-ntp", "-q", "-DskipTests", "-pl", String.join(",", due), "-am", "package"));
    }

    /** A module that the checkout does not hold is never due. */
    private static boolean isDue(Checkout checkout, String module, String name) {
        Path home = checkout.root().resolve(module);
        Path jar = home.resolve("target").resolve(name);
        if (!Files.exists(home.resolve("pom.xml"))) {
            return false;
        }
        return !Files.exists(jar)
                || Stream.of(
                                home.resolve("pom.xml"),
                                home.resolve("src/main"),
                                home.resolve("web/src"),
                                home.resolve("web/package.json"),
                                checkout.root().resolve("identity-service/chassis/src/main"),
                                checkout.root().resolve("identity-service/credentials/src/main"))
                        .anyMatch(source -> hasNewer(source, jar));
    }

    private static boolean hasNewer(Path source, Path jar) {
        if (!Files.exists(source)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(source)) {
            FileTime built = Files.getLastModifiedTime(jar);
            return files.filter(Files::isRegularFile).anyMatch(file -> isNewer(file, built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, FileTime built) {
        try {
            return Files.getLastModifiedTime(file).compareTo(built) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
