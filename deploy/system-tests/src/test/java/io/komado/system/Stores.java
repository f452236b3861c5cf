package io.komado.system;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the running Komado keeps, seen by someone who has every database and every metric in hand. */
record Stores(RunningKomado komado) {

    /** Every value of a column, read as the superuser. */
    Set<String> column(String database, String table, String column) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + "::text from " + table)) {
            Set<String> values = new TreeSet<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection superuser(String database) throws SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(komado.data().resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + komado.port(15432) + "/" + database,
                "postgres",
                secrets.getProperty("postgres"));
    }

    /**
     * Has PostgreSQL write all that it holds in memory to its files, and beside them what a dump of every database would hold, so
     * that a scan sees values that the files keep compressed too.
     */
    void keepDatabases() {
        for (String database : column("postgres", "pg_database where datallowconn", "datname")) {
            Path file = komado.data().resolve("dump/" + database + ".txt");
            try (Connection connection = superuser(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
                List<String> tables = new ArrayList<>();
                try (ResultSet found = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)) {
                    while (found.next()) {
                        tables.add(found.getString(1));
                    }
                }
                Files.createDirectories(file.resolveSibling(""));
                try (PrintWriter dump = new PrintWriter(Files.newBufferedWriter(file))) {
                    for (String table : tables) {
                        try (ResultSet rows = statement.executeQuery("select r::text from " + table + " r")) {
                            while (rows.next()) {
                                dump.println(rows.getString(1));
                            }
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes what all processes tell a monitor into the data directory, where a scan will find it. */
    void keepMetrics() {
        Map<String, String> addresses = Map.of(
                "identity", "http://127.0.0.1:" + komado.port(8301) + "/actuator/prometheus",
                "chat", "http://127.0.0.1:" + komado.port(8302) + "/actuator/prometheus",
                "provisioning", "http://127.0.0.1:" + komado.port(8303) + "/actuator/prometheus",
                "case", "http://127.0.0.1:" + komado.port(8304) + "/actuator/prometheus",
                "survey", "http://127.0.0.1:" + komado.port(8305) + "/actuator/prometheus",
                "gateway", "http://127.0.0.1:" + komado.port(8089) + "/actuator/prometheus",
                "keycloak", "http://127.0.0.1:" + komado.port(9180) + "/auth/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                Path file = komado.data().resolve("logs/metrics-" + address.getKey() + ".txt");
                HttpResponse<Path> answer = http.send(
                        HttpRequest.newBuilder(URI.create(address.getValue())).build(),
                        HttpResponse.BodyHandlers.ofFile(file));
                if (answer.statusCode() != 200 || Files.size(file) == 0) {
                    throw new IllegalStateException("no metrics of " + address.getKey());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
