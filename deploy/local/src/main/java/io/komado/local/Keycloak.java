package io.komado.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak with Komado's extension, login pages and realms. The distribution is unpacked and built once for each version of the
 * extension; realms that exist already are left as they are at a start.
 */
final class Keycloak extends PreparedServer {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--http-relative-path=/auth",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--cache=local",
            "--features-disabled=persistent-user-sessions,impersonation,account,account-api,admin,device-flow,ciba,kerberos");

    /** Six seconds of a start on two cores (measured); a cluster, which starts seldom and signs in many, goes without. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final List<String> FLAGS = List.of(
            "-Xms96m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Checkout checkout;
    private final Ports ports;
    private final String origin;
    private final PostgreSql postgresql;
    private final Databases databases;
    private final Secrets secrets;
    private final Keys keys;

    /** The origin is what browsers see; in front of it stands the gateway, in some tests nothing. */
    Keycloak(
            Checkout checkout,
            Path directory,
            Ports ports,
            String origin,
            PostgreSql postgresql,
            Databases databases,
            Secrets secrets) {
        super("keycloak", directory, "TERM");
        this.checkout = checkout;
        this.ports = ports;
        this.origin = origin;
        this.postgresql = postgresql;
        this.databases = databases;
        this.secrets = secrets;
        this.keys = new Keys(directory.resolve("keys"));
    }

    @Override
    ServerSpec.Readiness readiness() {
        return Readinesses.answers(URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/auth/health/ready"));
    }

    @Override
    ServerSpec prepared() {
        Path home = home();
        databases.ofServer("keycloak");
        copyRealms(home);
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_PASSWORD", secrets.get("keycloak"));
        environment.put("KOMADO_USERNAME_KEY", keys.usernameKey());
        environment.put("KOMADO_ORIGIN", origin);
        environment.put("KOMADO_IDENTITY_SECRET", clientSecret("identity-service"));
        environment.put("KOMADO_CHAT_SECRET", clientSecret("chat-service"));
        environment.put("KOMADO_PROVISIONING_SECRET", clientSecret("provisioning-service"));
        environment.put("KOMADO_CASE_SECRET", clientSecret("case-service"));
        environment.put("KOMADO_SURVEY_SECRET", clientSecret("survey-service"));
        environment.put("KOMADO_SMTP_HOST", "127.0.0.1");
        environment.put("KOMADO_SMTP_PORT", "" + ports.smtp());
        return new ServerSpec(
                name(),
                run(home, arguments()),
                environment,
                home,
                Set.of(ports.keycloak(), ports.keycloakManagement()),
                readiness(),
                Duration.ofMinutes(4),
                "TERM",
                Duration.ofSeconds(30));
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + origin + "/auth",
                "--hostname-admin=http://127.0.0.1:" + ports.keycloak() + "/auth",
                "--db-url=" + postgresql.url("keycloak"),
                "--db-username=keycloak",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20",
                "--log-level=INFO,org.keycloak.events:off,io.smallrye.health:off");
    }

    private static List<String> run(Path home, List<String> arguments) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add(QUICK_START);
        flags.add("-Dkc.home.dir=" + home);
        flags.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        List<String> main = new ArrayList<>(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        main.addAll(arguments);
        return Java.command(flags, List.of(home.resolve("lib/quarkus-run.jar")), main);
    }

    private void copyRealms(Path home) {
        Path imports = PrivateFiles.directory(home.resolve("data/import"));
        try {
            for (Path realm : Checkout.files(checkout.root().resolve("deploy/keycloak/realms"), "", "-realm.json")) {
                Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak's realms could not be copied: " + e.getMessage() + ".", e);
        }
    }

    /** The built distribution, made now if it is missing for this version of Keycloak and of the extension. */
    private Path home() {
        Path distribution = checkout.server("keycloak-quarkus-dist");
        Path extension = checkout.keycloakExtension();
        String name = distribution
                .getFileName()
                .toString()
                .replace("quarkus-dist-", "")
                .replace(".zip", "");
        String fingerprint = Fingerprints.of(List.of(extension)) + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode());
        return Unpacking.once(checkout.cache().resolve(name + "-" + fingerprint), target -> {
            unzip(distribution, target);
            Files.copy(extension, target.resolve("providers/komado-keycloak.jar"));
            List<String> build = new ArrayList<>(List.of("build"));
            build.addAll(BUILD_OPTIONS);
            Commands.run("Building Keycloak", target, Map.of(), run(target, build));
        });
    }

    private static void unzip(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(inside).normalize();
                if (entry.isDirectory() || inside.isEmpty() || !path.startsWith(target)) {
                    continue;
                }
                Files.createDirectories(path.resolveSibling(""));
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, path);
                }
                if (inside.endsWith(".sh")) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + ports.keycloak() + "/auth";
    }

    String clientSecret(String client) {
        return secrets.get("client_" + client);
    }

    Keys keys() {
        return keys;
    }
}
