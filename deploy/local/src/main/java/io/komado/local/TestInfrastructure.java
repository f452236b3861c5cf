package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The PostgreSQL and Kafka that all tests of one module share, on free ports and on data of their own: modules are built side by side,
 * and some of their tests kill a server. The first test that asks starts them; a {@link Caretaker} stops them and deletes their data
 * when the module's tests have ended, however they ended.
 */
public final class TestInfrastructure {

    private static final Object IN_THIS_PROCESS = new Object();

    private final Path home;
    private final Ports ports;
    private final Servers servers;

    private TestInfrastructure(Path home, Ports ports, Servers servers) {
        this.home = home;
        this.ports = ports;
        this.servers = servers;
    }

    /** The servers of this module in this build, started now if nobody asked for them before. */
    public static TestInfrastructure shared() {
        Checkout checkout = Checkout.find();
        Path home = checkout.root().resolve("target/infrastructure").resolve(module(checkout.root()));
        return exclusively(home, () -> {
            Caretaker.watchOver(home, ProcessHandle.current());
            Ports ports = Ports.keptIn(home.resolve("ports"));
            Servers servers =
                    new Servers(checkout, home.resolve("data"), ports, "http://localhost:" + ports.keycloak());
            servers.startStores();
            return new TestInfrastructure(home, ports, servers);
        });
    }

    /** The module in whose directory Maven runs the tests. */
    private static String module(Path root) {
        Path here = Path.of("").toAbsolutePath();
        return here.startsWith(root) && !here.equals(root)
                ? root.relativize(here).toString().replace('/', '-')
                : "root";
    }

    /** The database of this service with its roles, made as {@code up} makes it; the same for all tests of the module. */
    public ServiceDatabase database(String service) {
        return exclusively(home, () -> servers.databases().ofService(service));
    }

    /** Kafka's address for clients. */
    public String kafkaBootstrapServers() {
        return servers.kafka().bootstrapServers();
    }

    /**
     * Keycloak with both realms and the extension, and the mail sink beside it, started at the first call. Its pages and issuers
     * name its own address, because no gateway stands before it here.
     */
    public KeycloakAddress keycloak() {
        return exclusively(home, () -> {
            servers.startLogin();
            return servers.keycloakAddress();
        });
    }

    /** Keycloak's own database, for tests that look for what must not be there. */
    public Connection keycloakDatabase() throws SQLException {
        return servers.postgresql().superuser("keycloak");
    }

    /** The port of the mail sink, which is started at the first call. */
    public int smtp() {
        return exclusively(home, () -> {
            servers.mail().start();
            return ports.smtp();
        });
    }

    /** The port on which the mail sink's mailboxes are read; it is started at the first call. */
    public int imap() {
        smtp();
        return ports.imap();
    }

    /** The address of the mail sink's web interface, where a test reads what was sent. */
    public String mailApi() {
        return "http://127.0.0.1:" + ports.mailApi();
    }

    /** The control of PostgreSQL, for tests that kill it and start it again. */
    public ServerControl postgresql() {
        return servers.postgresql();
    }

    /** A backup of PostgreSQL as it stands, restored beside it; the server rests for a few seconds meanwhile. */
    public RestoredBackup backup() {
        return exclusively(
                home,
                () -> RestoredBackup.of(
                        Checkout.find(),
                        servers.postgresql(),
                        home.resolve("data"),
                        PrivateFiles.directory(home.resolve("backups"))));
    }

    /** A connection to a service's database past every wall, for tests that look for what must not be there. */
    public Connection superuser(String database) throws SQLException {
        return servers.postgresql().superuser(database);
    }

    /** The control of Kafka, for tests that kill it and start it again. */
    public ServerControl kafka() {
        return servers.kafka();
    }

    /** One at a time over all processes that share this home. */
    static <T> T exclusively(Path home, Supplier<T> work) {
        PrivateFiles.directory(home);
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IllegalStateException("the lock of the test infrastructure was lost");
                }
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
