package io.komado.chassis.encryption;

import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The public halves of the services' audit keys, as an auditor has them: {@code <service>/audit-public.json} below a directory. */
public final class AuditPublicKeys {

    private final Path directory;

    public AuditPublicKeys(Path directory) {
        this.directory = directory;
    }

    /** The key of this service; empty when the auditor was given none that can be read. */
    public Optional<PublicKeyVerify> of(String service) {
        if (!service.matches("[a-z]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Tink.primitive(
                    TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                            Files.readString(directory.resolve(service).resolve("audit-public.json")), Tink.ALGORITHMS),
                    PublicKeyVerify.class));
        } catch (IOException | GeneralSecurityException ignored) {
            return Optional.empty();
        }
    }
}
