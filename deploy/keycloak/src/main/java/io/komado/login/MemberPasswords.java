package io.komado.login;

import io.komado.credentials.PrintedCode;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keeps members' passwords without a date, and lets nobody but the member set one: in realm members a password is accepted in a
 * member's own login and with the creation of an account, on no other way (ARCHITECTURE section 3).
 */
final class MemberPasswords extends PasswordCredentialProvider {

    static final String REALM = "members";

    MemberPasswords(KeycloakSession session) {
        super(session, null, false, false, false, false, false);
    }

    @Override
    public boolean createCredential(RealmModel realm, UserModel user, String password) {
        if (concerns(realm)) {
            refuseAllButTheMember(user);
            refuseTheLettersPassword(realm, user, password);
        }
        return super.createCredential(realm, user, password);
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        if (concerns(realm)) {
            refuseAllButTheMember(user);
            credential.setCreatedDate(0L);
        }
        return super.createCredential(realm, user, credential);
    }

    private static boolean concerns(RealmModel realm) {
        return realm.getName().equals(REALM);
    }

    private void refuseAllButTheMember(UserModel user) {
        if (!isOwnLogin() && !isNewAccount(user)) {
            throw new ModelException("A member's password can be set by the member alone");
        }
    }

    /** Keycloak's own page for a new password, which acts on whoever has just signed in. */
    private boolean isOwnLogin() {
        return isRequest("/realms/" + REALM + "/login-actions/required-action");
    }

    /** An account without a password, in the very request that creates it. */
    private boolean isNewAccount(UserModel user) {
        return isRequest("/admin/realms/" + REALM + "/users")
                && user.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .findAny()
                        .isEmpty();
    }

    private boolean isRequest(String path) {
        HttpRequest request = session.getContext().getHttpRequest();
        return request != null
                && request.getHttpMethod().equals("POST")
                && RequestPaths.relative(request.getUri().getPath()).equals(path);
    }

    private void refuseTheLettersPassword(RealmModel realm, UserModel user, String chosen) {
        PasswordCredentialModel letter = getPassword(realm, user);
        if (Letters.inUse(user)
                && letter != null
                && isValid(realm, user, UserCredentialModel.password(PrintedCode.fold(chosen)))) {
            throw new ModelException("komadoPasswordOfTheLetter");
        }
    }
}
