package io.komado.identity.staff;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;

/** The accounts of staff, which live in Keycloak: a port, because the rules need to know nothing of Keycloak. */
public interface StaffAccounts {

    /** Makes an account that demands a password and a second factor; empty when the address has one already. */
    Optional<StaffId> create(TenantId tenant, String email, String displayName, Set<Role> roles, String language);

    /** Takes back an account whose making could not be completed. */
    void remove(StaffId id);

    /** Sends the invitation mail; false when it could not leave. */
    boolean invite(StaffId id);

    /**
     * Makes the account follow: these roles in its next token, this name; when a role is taken away or the person has left, its
     * sessions end at once. Again is no harm.
     */
    void follow(StaffId id, String displayName, Set<Role> roles, boolean open);

    /** Where mail for this person goes. */
    Optional<String> addressOf(StaffId id);

    /** Removes every second factor, ends the sessions, and sends the mail by which another is set up. */
    void resetSecondFactor(StaffId id);
}
