package io.komado.identity.members.keycloak;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.Nickname;
import io.komado.credentials.Usernames;
import io.komado.identity.keycloak.KeycloakAdmin;
import io.komado.identity.keycloak.Realm;
import io.komado.identity.members.MemberAccounts;
import org.springframework.stereotype.Component;

/** Renames a member's account; the name that Keycloak keeps is a keyed hash (TH-23). */
@Component
class KeycloakMemberAccounts implements MemberAccounts {

    private final KeycloakAdmin keycloak;
    private final Usernames usernames;
    private final Pseudonyms pseudonyms;

    KeycloakMemberAccounts(KeycloakAdmin keycloak, Usernames usernames, Pseudonyms pseudonyms) {
        this.keycloak = keycloak;
        this.usernames = usernames;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean rename(TenantId tenant, MemberRef member, Nickname nickname) {
        return keycloak.rename(
                Realm.MEMBERS, pseudonyms.subjectOf(tenant, member), usernames.usernameOf(tenant.value(), nickname));
    }
}
