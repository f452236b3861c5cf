package io.komado.login;

import org.keycloak.Config;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own password provider, under its name. */
public final class MemberPasswordsFactory extends PasswordCredentialProviderFactory {

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new MemberPasswords(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Keycloak's provider counts validations here; a count of logins is more than we want to know
    }

    @Override
    public int order() {
        return 100;
    }
}
