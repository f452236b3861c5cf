package io.komado.cases.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what chat-service sealed: AES-256-GCM, a nonce of 12 bytes in front, {@code chat.record.v1/<reference>} as associated data, all of it in
 * Base64.
 */
final class OneTimeSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TOPIC = "chat.record.v1";

    private OneTimeSeal() {}

    /** @throws IllegalStateException when the text was sealed with another key, for another reference, or changed on its way */
    static String open(Arrival arrival, byte[] key) {
        byte[] bytes = Base64.getDecoder().decode(arrival.sealed());
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, NONCE_BYTES)));
            cipher.updateAAD((TOPIC + "/" + arrival.reference()).getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a record cannot be opened", e);
        }
    }
}
