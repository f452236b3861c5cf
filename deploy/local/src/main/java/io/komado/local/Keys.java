package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The directory of keys that live outside the databases, one folder for each service. */
final class Keys {

    private static final int KEY_BYTES = 32;

    private final Path directory;

    Keys(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    Path ofService(String service) {
        return directory.resolve(service);
    }

    /** The key of usernames, 64 hexadecimal digits; made at the first call, because Keycloak needs it before any service runs. */
    String usernameKey() {
        Path file = ofService("identity").resolve("username-1.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                PrivateFiles.write(file, HexFormat.of().formatHex(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
