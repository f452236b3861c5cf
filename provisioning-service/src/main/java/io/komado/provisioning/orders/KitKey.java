package io.komado.provisioning.orders;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key under which one order's letters are kept until they are fetched. It exists in the ordering operator's page and, while
 * the letters are made, in the job's memory; nowhere else (TH-07).
 *
 * <p>AES-256-GCM-HKDF in segments of 1 MiB, bound to the order, so that letters of one order cannot pass for another's.
 */
public final class KitKey {

    /** The size of a piece of ciphertext, which is also a segment of the cipher. */
    public static final int CHUNK = 1 << 20;

    private static final int KEY_BYTES = 32;

    private final byte[] bytes;

    private KitKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Draws a new key. */
    static KitKey random(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new KitKey(bytes);
    }

    /** Reads a key as {@link #base64url} wrote it; empty when it is not one. */
    public static Optional<KitKey> of(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == KEY_BYTES ? Optional.of(new KitKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
    }

    /** The key as the operator's page holds it. */
    public String base64url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Encrypts what is written; closing it closes {@code sealed}. */
    OutputStream seal(OrderId order, OutputStream sealed) throws IOException {
        try {
            return cipher().newEncryptingStream(sealed, associatedData(order));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the letters cannot be sealed", e);
        }
    }

    /** Decrypts as it is read; reading fails under any other key or for any other order. */
    InputStream open(OrderId order, InputStream sealed) throws IOException {
        try {
            return cipher().newDecryptingStream(sealed, associatedData(order));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the letters cannot be opened", e);
        }
    }

    private StreamingAead cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(bytes, "HmacSha256", KEY_BYTES, CHUNK, 0);
    }

    private static byte[] associatedData(OrderId order) {
        return ("komado letters " + order).getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing, so that no log line can carry the key. */
    @Override
    public String toString() {
        return "KitKey[hidden]";
    }
}
