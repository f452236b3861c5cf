package io.komado.login;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Puts {@link TenantAccounts} at {@code /admin/realms/<realm>/komado}. */
public final class TenantAccountsFactory implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

    @Override
    public String getId() {
        return "komado";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new TenantAccounts(session, realm, auth, adminEvent);
    }

    @Override
    public void init(Config.Scope config) {
        // nothing is configured in Keycloak's own settings
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing is asked of other providers
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
