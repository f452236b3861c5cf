package io.komado.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A backup of all of PostgreSQL, taken file by file while it rested, restored and running beside it; for tests of what a backup still gives away. */
public final class RestoredBackup implements AutoCloseable {

    private final PostgreSql server;
    private final Path directory;

    private RestoredBackup(PostgreSql server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    static RestoredBackup of(Checkout checkout, PostgreSql running, Path data, Path home) {
        Path directory = home.resolve(UUID.randomUUID().toString());
        PrivateFiles.directory(directory);
        running.stop();
        try {
            for (String name : List.of("postgresql", "secrets.properties")) {
                Commands.run(
                        "cp",
                        home,
                        Map.of(),
                        List.of("cp", "-a", data.resolve(name).toString(), directory.toString()));
            }
        } finally {
            running.start();
        }
        PostgreSql restored = new PostgreSql(
                checkout, directory, Ports.freePort(), new Secrets(directory.resolve("secrets.properties")));
        restored.start();
        return new RestoredBackup(restored, directory);
    }

    /** A connection to this database as it was, past every wall. */
    public Connection superuser(String database) throws SQLException {
        return server.superuser(database);
    }

    @Override
    public void close() {
        server.stop();
        Commands.run("rm", directory.resolveSibling(""), Map.of(), List.of("rm", "-rf", directory.toString()));
    }
}
