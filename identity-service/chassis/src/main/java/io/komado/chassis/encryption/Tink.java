package io.komado.chassis.encryption;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;

/** The algorithms of Tink that we use, without its global registry. */
final class Tink {

    static final Configuration ALGORITHMS = TinkConfig2026.get();

    private Tink() {}

    static KeysetHandle newKey(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, ALGORITHMS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be made", e);
        }
    }

    static <P> P primitive(KeysetHandle key, Class<P> kind) {
        try {
            return key.getPrimitive(ALGORITHMS, kind);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key is of another kind", e);
        }
    }
}
