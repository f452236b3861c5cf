package io.komado.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor of a staff login: six digits that change every 30 seconds (RFC 6238, HMAC-SHA1).
 *
 * @param secret the ASCII text that Keycloak keeps; apps want it in base 32
 */
public record Totp(String secret) {

    private static final int PERIOD_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The code that is valid at this moment. */
    public String code(Instant now) {
        byte[] digest = hmac(ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / PERIOD_SECONDS)
                .array());
        int offset = digest[digest.length - 1] & 0xf;
        int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private byte[] hmac(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** The secret as an authenticator app takes it. */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int buffer = 0;
        for (byte next : secret.getBytes(StandardCharsets.US_ASCII)) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 0x1f));
                bits -= 5;
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Totp[hidden]";
    }
}
