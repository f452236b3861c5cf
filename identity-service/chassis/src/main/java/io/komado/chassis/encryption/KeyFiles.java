package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;

/**
 * The files of one service's keys: {@code master.json}, {@code epoch-000001.json} and so on (encrypted by the master key),
 * {@code pseudonym.json}, {@code audit-signing.json}, and a {@code seal-<from>-<to>.json} for each pair of services that share
 * one. Files in the local edition, a mounted secret on Kubernetes.
 */
final class KeyFiles {

    private static final byte[] EPOCH = "komado epoch".getBytes(StandardCharsets.UTF_8);

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    /** @throws IllegalStateException when the file is missing or is not a key */
    KeysetHandle plain(String name) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path(name)), Tink.ALGORITHMS, InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + name + " is missing or unreadable.", e);
        }
    }

    KeysetHandle epoch(int number, Aead master) {
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    Files.readString(path(epochName(number))), master, EPOCH, Tink.ALGORITHMS);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of epoch " + number + " is gone; what it wrapped cannot be read.", e);
        }
    }

    /** The newest epoch whose file is there. */
    int newestEpoch() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("epoch-\\d{6}\\.json"))
                    .mapToInt(name -> Integer.parseInt(name.substring(6, 12)))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("There is no epoch key; run the key tool first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writePlain(String name, KeysetHandle key) throws GeneralSecurityException {
        writeOnce(
                path(name),
                TinkJsonProtoKeysetFormat.serializeKeyset(key, Tink.ALGORITHMS, InsecureSecretKeyAccess.get()));
    }

    void writeEpoch(int number, KeysetHandle key, Aead master) throws GeneralSecurityException {
        writeOnce(
                path(epochName(number)),
                TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(key, master, EPOCH, Tink.ALGORITHMS));
    }

    /** Writes a file that only its owner can read, and never over another. */
    static void writeOnce(Path file, String content) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a key can be added and destroyed here; not where the directory is a mounted secret. */
    boolean canBeWritten() {
        return Files.isWritable(directory);
    }

    boolean hasEpoch(int number) {
        return Files.exists(path(epochName(number)));
    }

    /** Overwrites the file before it is deleted; gone already is no failure. */
    void destroyEpoch(int number) {
        Path file = path(epochName(number));
        try {
            if (Files.exists(file)) {
                Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.SYNC);
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String epochName(int number) {
        return "epoch-%06d.json".formatted(number);
    }

    static Aead aead(KeysetHandle key) {
        return Tink.primitive(key, Aead.class);
    }
}
