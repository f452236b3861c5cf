package io.komado.chat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries every key that somebody can have who has a directory of keys and some databases: each epoch key on each tenant's key, each of those on each data key. */
final class EveryKey {

    private static final Configuration ALGORITHMS = TinkConfig2026.get();

    private final String tenant;
    private final List<Aead> dataKeys = new ArrayList<>();

    EveryKey(String tenant, Path keys, List<Connection> databases)
            throws IOException, GeneralSecurityException, SQLException {
        this.tenant = tenant;
        List<Aead> tenantKeys = tenantKeys(epochs(keys), databases);
        for (Connection database : databases) {
            for (String table : List.of("conversation", "attachment")) {
                for (byte[] wrapped : bytes(database, "select data_key from chat." + table + " where tenant_id = ?")) {
                    tenantKeys.forEach(
                            key -> open(wrapped, key, "komado data key").ifPresent(dataKeys::add));
                }
            }
        }
    }

    /** What can be read of the messages in this database. */
    List<String> readableIn(Connection database) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                "select conversation_id || '/' || client_id, body from chat.message where tenant_id = ?")) {
            query.setString(1, tenant);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    byte[] place = rows.getString(1).getBytes(StandardCharsets.UTF_8);
                    byte[] body = rows.getBytes(2);
                    dataKeys.stream()
                            .flatMap(key -> decrypted(key, body, place).stream())
                            .findFirst()
                            .ifPresent(texts::add);
                }
            }
        }
        return texts;
    }

    private List<Aead> tenantKeys(List<Aead> epochs, List<Connection> databases) throws SQLException {
        List<Aead> opened = new ArrayList<>();
        for (Connection database : databases) {
            try (PreparedStatement query =
                    database.prepareStatement("select version, wrapped from chat.tenant_key where tenant_id = ?")) {
                query.setString(1, tenant);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String place = "komado tenant " + tenant + " " + rows.getInt(1);
                        byte[] wrapped = rows.getBytes(2);
                        epochs.forEach(epoch -> open(wrapped, epoch, place).ifPresent(opened::add));
                    }
                }
            }
        }
        return opened;
    }

    private static List<Aead> epochs(Path keys) throws IOException, GeneralSecurityException {
        Aead master = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(keys.resolve("master.json")), ALGORITHMS, InsecureSecretKeyAccess.get())
                .getPrimitive(ALGORITHMS, Aead.class);
        List<Aead> epochs = new ArrayList<>();
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("epoch-"))
                    .toList()) {
                epochs.add(TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                                Files.readString(file),
                                master,
                                "komado epoch".getBytes(StandardCharsets.UTF_8),
                                ALGORITHMS)
                        .getPrimitive(ALGORITHMS, Aead.class));
            }
        }
        return epochs;
    }

    private List<byte[]> bytes(Connection database, String sql) throws SQLException {
        List<byte[]> found = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, tenant);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
            }
        }
        return found;
    }

    private static Optional<Aead> open(byte[] wrapped, Aead key, String place) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, key, place.getBytes(StandardCharsets.UTF_8), ALGORITHMS)
                    .getPrimitive(ALGORITHMS, Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decrypted(Aead key, byte[] body, byte[] place) {
        try {
            return Optional.of(new String(key.decrypt(body, place), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
