package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts and reads back what people wrote, under one opened data key; AES-256-GCM, 33 bytes longer than the text. */
public final class ContentCipher {

    private final Aead aead;

    ContentCipher(Aead aead) {
        this.aead = aead;
    }

    /** @param place what the text belongs to; the same words are needed to read it, so that rows cannot be exchanged */
    public byte[] encrypt(String text, String place) {
        return encryptBytes(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** @param place what the bytes belong to; the same words are needed to read them */
    public byte[] encryptBytes(byte[] content, String place) {
        return CipherThreads.call(() -> {
            try {
                return aead.encrypt(content, place.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this content cannot be encrypted", e);
            }
        });
    }

    /** @throws IllegalStateException when the bytes were changed or belong to another place */
    public String decrypt(byte[] ciphertext, String place) {
        return new String(decryptBytes(ciphertext, place), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when the bytes were changed or belong to another place */
    public byte[] decryptBytes(byte[] ciphertext, String place) {
        try {
            return aead.decrypt(ciphertext, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this content cannot be read with its key", e);
        }
    }
}
