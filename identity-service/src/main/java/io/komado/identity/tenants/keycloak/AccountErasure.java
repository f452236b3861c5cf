package io.komado.identity.tenants.keycloak;

import io.komado.chassis.erasure.ErasureStep;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Removes every account of a tenant from both realms, at most 200 at a time, and then the groups of its letters. */
@Component
class AccountErasure implements ErasureStep {

    /** As many as are made side by side. */
    private static final int SIDE_BY_SIDE = 4;

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
            List<UUID> accounts = keycloak.someUsersOf(realm, tenant);
            if (!accounts.isEmpty()) {
                each(accounts, account -> keycloak.deleteUser(realm, account));
                return accounts.size();
            }
        }
        List<UUID> groups = keycloak.someGroups(Realm.MEMBERS, "letters-" + tenant + "-");
        each(groups, group -> keycloak.deleteGroup(Realm.MEMBERS, group));
        return groups.size();
    }

    private static void each(List<UUID> ids, Consumer<UUID> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<? extends Future<?>> done = ids.stream()
                    .map(id -> workers.submit(() -> work.accept(id)))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while removing accounts", e);
        }
    }
}
