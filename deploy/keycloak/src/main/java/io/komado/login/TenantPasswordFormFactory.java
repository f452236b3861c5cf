package io.komado.login;

import java.time.InstantSource;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Offers {@link TenantPasswordForm} to the flows of realm members. */
public final class TenantPasswordFormFactory extends AlwaysRequiredFactory {

    @Override
    public String getId() {
        return "komado-tenant-password-form";
    }

    @Override
    public String getHelpText() {
        return "Tenant code, nickname and password";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new TenantPasswordForm(new MemberNames(UsernameKey.usernames()), InstantSource.system());
    }
}
