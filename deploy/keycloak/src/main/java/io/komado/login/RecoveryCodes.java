package io.komado.login;

import io.komado.credentials.PrintedCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * The one code with which a member who forgot the password sets a new one. Kept as a digest and without a date; 80 random bits
 * need no slow hash.
 */
final class RecoveryCodes {

    static final String TYPE = "komado-recovery-code";

    private RecoveryCodes() {}

    /** Makes this the member's only code. */
    static void replace(UserModel user, String code) {
        List<String> before = user.credentialManager()
                .getStoredCredentialsByTypeStream(TYPE)
                .map(CredentialModel::getId)
                .toList();
        before.forEach(user.credentialManager()::removeStoredCredentialById);
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setCreatedDate(0L);
        credential.setSecretData("{\"value\":\"" + digest(user, code) + "\"}");
        credential.setCredentialData("{\"algorithm\":\"sha-256\"}");
        user.credentialManager().createStoredCredential(credential);
    }

    /** Whether this is the member's code, however it was typed. */
    static boolean matches(UserModel user, String typed) {
        String expected = "{\"value\":\"" + digest(user, PrintedCode.fold(typed)) + "\"}";
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(TYPE)
                .map(CredentialModel::getSecretData)
                .anyMatch(secret -> MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(UserModel user, String code) {
        try {
            byte[] input = (user.getId() + ":" + code).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(input));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
