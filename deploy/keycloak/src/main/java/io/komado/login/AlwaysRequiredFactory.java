package io.komado.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * What the two authenticators tell Keycloak about themselves in the same words: nothing to configure, always required, and
 * counted with passwords, so that wrong tries slow both down together.
 */
abstract class AlwaysRequiredFactory implements AuthenticatorFactory {

    @Override
    public String getDisplayType() {
        return getHelpText();
    }

    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
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
