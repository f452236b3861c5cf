package io.komado.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Puts a word where it must not be, in every kind of store and every encoding, so that a scan can show that it would see it. */
final class ControlPlants {

    private final RunningKomado komado;

    ControlPlants(RunningKomado komado) {
        this.komado = komado;
    }

    void plant(String word) {
        Map<String, byte[]> encodings = StoredTraces.encodingsOf(word);
        inPostgres(encodings);
        inKafka(encodings);
        inALog(encodings);
    }

    private void inPostgres(Map<String, byte[]> encodings) {
        try (Connection connection = new Stores(komado).superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table control (word bytea)");
            try (PreparedStatement insert = connection.prepareStatement("insert into control values (?)")) {
                for (byte[] word : encodings.values()) {
                    insert.setBytes(1, word);
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inKafka(Map<String, byte[]> encodings) {
        Broker broker = new Broker(komado);
        broker.make("control");
        broker.send("control", encodings.values());
    }

    private void inALog(Map<String, byte[]> encodings) {
        Path log = komado.data().resolve("logs/control.log");
        try {
            for (byte[] word : encodings.values()) {
                Files.write(log, word, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
