package io.komado.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a tenant's code and a nickname into the username that Keycloak keeps, so that Keycloak never holds the nickname
 * (ARCHITECTURE section 3, TH-23).
 */
public final class Usernames {

    private static final Pattern TENANT_CODE = Pattern.compile("[a-z0-9]{5}");

    private final int version;
    private final SecretKeySpec key;

    /**
     * @param version the key's version, printed in front of each username so that keys can be rotated
     * @param key at least 32 random bytes, known to identity-service and Keycloak alone
     */
    public Usernames(int version, byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the username key must have at least 32 bytes");
        }
        this.version = version;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Reads the key as the settings give it: 64 hexadecimal digits. */
    public static Usernames fromHex(int version, String hex) {
        return new Usernames(version, HexFormat.of().parseHex(hex));
    }

    /** The username of this nickname in this tenant: {@code u<version>-} and 32 hexadecimal digits. */
    public String usernameOf(String tenantCode, Nickname nickname) {
        if (!TENANT_CODE.matcher(tenantCode).matches()) {
            throw new IllegalArgumentException("not a tenant code");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal((tenantCode + "/" + nickname.value()).getBytes(StandardCharsets.UTF_8));
            return "u" + version + "-" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
