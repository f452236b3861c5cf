package io.komado.login;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Removes the accounts of a tenant, many in one call. Keycloak's own interface removes one a call, which takes it 16 ms an account; a tenant of
 * 10,000 would take three minutes to close. A call is one transaction: either all that it names are gone or none.
 */
public class TenantAccounts {

    private static final String TENANT = "tenant";
    private static final int MOST = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator caller;
    private final AdminEventBuilder events;

    TenantAccounts(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator caller, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.events = events;
    }

    /**
     * Removes some accounts of a tenant; whoever may manage users may.
     *
     * @param most at most so many, 1 to 500
     * @return how many were removed; none when the tenant has none left
     * @throws BadRequestException when {@code most} is out of bounds
     */
    @DELETE
    @Path("tenants/{tenant}/accounts")
    @Produces(MediaType.APPLICATION_JSON)
    public int remove(@PathParam(TENANT) String tenant, @QueryParam("most") int most) {
        caller.users().requireManage();
        if (most < 1 || most > MOST) {
            throw new BadRequestException();
        }
        List<UserModel> accounts = session.users()
                .searchForUserStream(realm, Map.of(TENANT, tenant), 0, most)
                .toList();
        accounts.forEach(account -> remove(account, tenant));
        return accounts.size();
    }

    private void remove(UserModel account, String tenant) {
        if (!tenant.equals(account.getFirstAttribute(TENANT))) {
            throw new IllegalStateException("the search gave an account of another tenant");
        }
        events.operation(OperationType.DELETE)
                .resource(ResourceType.USER)
                .resourcePath("users", account.getId())
                .success();
        new UserManager(session).removeUser(realm, account);
    }
}
