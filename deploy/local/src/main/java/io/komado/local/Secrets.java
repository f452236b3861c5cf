package io.komado.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords that are drawn once, at first use, and kept in a file that only its owner can read. */
final class Secrets {

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
    }

    /** The secret of this name: 48 hexadecimal digits, the same at every call. */
    synchronized String get(String name) {
        Properties known = load();
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            known.setProperty(name, secret);
            save(known);
        }
        return secret;
    }

    private Properties load() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void save(Properties known) {
        StringWriter text = new StringWriter();
        try {
            known.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
    }
}
