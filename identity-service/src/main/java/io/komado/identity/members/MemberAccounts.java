package io.komado.identity.members;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.Nickname;

/** The accounts behind members, which live in Keycloak: a port, because the rules need to know nothing of Keycloak. */
public interface MemberAccounts {

    /** Changes what the member types to sign in; false when another member of the tenant has that nickname. */
    boolean rename(TenantId tenant, MemberRef member, Nickname nickname);
}
