package io.komado.chat.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text on its way to case-service: AES-256-GCM, a nonce of 12 bytes in front, {@code <topic>/<reference>} as associated data, all of it in
 * Base64. The key is drawn for this text alone.
 */
record OneTimeSeal(byte[] key, String ciphertext) {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeSeal of(String text, String topic, UUID reference) {
        byte[] key = new byte[KEY_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((topic + "/" + reference).getBytes(StandardCharsets.UTF_8));
            byte[] encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new OneTimeSeal(
                    key,
                    Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                                    .put(nonce)
                                    .put(encrypted)
                                    .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a record cannot be sealed", e);
        }
    }

    @Override
    public String toString() {
        return "OneTimeSeal[hidden]";
    }
}
