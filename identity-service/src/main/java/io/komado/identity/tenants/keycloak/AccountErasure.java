package io.komado.identity.tenants.keycloak;

import io.komado.chassis.erasure.ErasureStep;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes every account of a tenant from both realms, some at a time, and then the groups of its letters. */
@Component
class AccountErasure implements ErasureStep {

    private final KeycloakAdmin keycloak;

    AccountErasure(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public String code() {
        return "accounts";
    }

    @Override
    public long count(TenantId tenant) {
        return keycloak.countUsersOf(Realm.MEMBERS, tenant) + keycloak.countUsersOf(Realm.STAFF, tenant);
    }

    @Override
    public long destroySome(TenantId tenant) {
        for (Realm realm : Realm.values()) {
            int removed = keycloak.deleteSomeUsersOf(realm, tenant);
            if (removed > 0) {
                return removed;
            }
        }
        List<UUID> groups = keycloak.someGroups(Realm.MEMBERS, "letters-" + tenant + "-");
        groups.forEach(group -> keycloak.deleteGroup(Realm.MEMBERS, group));
        return groups.size();
    }
}
