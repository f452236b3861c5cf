package io.komado.login;

import io.komado.credentials.Usernames;

/** The key of usernames as Keycloak's environment holds it, the same that identity-service issues accounts with. */
final class UsernameKey {

    private static final String VARIABLE = "KOMADO_USERNAME_KEY";

    private UsernameKey() {}

    static Usernames usernames() {
        String key = System.getenv(VARIABLE);
        if (key == null || !key.strip().matches("[0-9a-fA-F]{64,}")) {
            throw new IllegalStateException(VARIABLE + " must hold the key of usernames, 64 hexadecimal digits");
        }
        return Usernames.fromHex(1, key.strip());
    }
}
