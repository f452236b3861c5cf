package io.komado.login;

import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Seals realm master, which would command the others. As long as it has no user at all, Keycloak's welcome page lets whoever
 * reaches it make an administrator; one disabled user without password or role ends that.
 */
public final class MasterRealmSeal implements EventListenerProviderFactory {

    private static final String SEAL = "sealed";

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, MasterRealmSeal::seal);
            }
        });
    }

    private static void seal(KeycloakSession session) {
        RealmModel master = session.realms().getRealmByName(Config.getAdminRealm());
        session.getContext().setRealm(master);
        if (session.users().getUsersCount(master, true) == 0) {
            session.users().addUser(master, SEAL).setEnabled(false);
        }
    }

    @Override
    public String getId() {
        return "komado-master-realm-seal";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Silence();
    }

    @Override
    public void init(Config.Scope config) {
        // nothing is configured in Keycloak's own settings
    }

    @Override
    public void close() {
        // holds nothing open
    }

    /** No realm names this listener; were one to, it would keep nothing. */
    private static final class Silence implements EventListenerProvider {

        @Override
        public void onEvent(Event event) {
            // kept nowhere
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            // kept nowhere
        }

        @Override
        public void close() {
            // holds nothing open
        }
    }
}
