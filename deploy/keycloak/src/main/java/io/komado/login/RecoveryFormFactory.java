package io.komado.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Offers {@link RecoveryForm} to the reset flow of realm members. */
public final class RecoveryFormFactory extends AlwaysRequiredFactory {

    @Override
    public String getId() {
        return "komado-recovery-form";
    }

    @Override
    public String getHelpText() {
        return "Tenant code, nickname and recovery code";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryForm(new MemberNames(UsernameKey.usernames()));
    }
}
