package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Whether every service has its keys, so that the key tool need not run. */
    boolean areComplete() {
        return Stream.of("identity", "chat", "provisioning", "case", "survey")
                        .flatMap(service -> Stream.of("master.json", "pseudonym.json", "audit-signing.json")
                                .map(file -> ofService(service).resolve(file)))
                        .allMatch(Files::exists)
                && Stream.of("identity", "chat")
                        .map(service -> ofService(service).resolve("seal-identity-chat.json"))
                        .allMatch(Files::exists);
    }

    /** Has the key tool of an extracted application make what is missing; it overwrites nothing. */
    void make(Path application) {
        List<Path> classPath = new ArrayList<>(Checkout.files(application, "", ".jar"));
        classPath.addAll(Checkout.files(application.resolve("lib"), "", ".jar"));
        Commands.run(
                "Making the keys",
                PrivateFiles.directory(directory),
                Map.of(),
                Java.command(
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        classPath,
                        List.of(
                                "io.komado.chassis.encryption.KeyTool",
                                directory.toString(),
                                "identity",
                                "chat",
                                "provisioning",
                                "case",
                                "survey")));
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
