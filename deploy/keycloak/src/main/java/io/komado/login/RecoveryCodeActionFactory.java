package io.komado.login;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers {@link RecoveryCodeAction} to realm members. */
public final class RecoveryCodeActionFactory implements RequiredActionFactory {

    @Override
    public String getId() {
        return RecoveryCodeAction.ID;
    }

    @Override
    public String getDisplayText() {
        return "Show the recovery code once";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RecoveryCodeAction();
    }

    @Override
    public void init(Config.Scope config) {
        // nothing is configured in Keycloak's own settings
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // needs no other provider
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
