package io.komado.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The way back in for a member who forgot the password: tenant code, nickname and recovery code, then a new password and a new
 * code. Every refusal is the same page, so nobody learns which nicknames exist, and tries count with those of the login page.
 */
final class RecoveryForm implements Authenticator {

    private static final String CODE_FIELD = "code";
    private static final String PAGE = "komado-recovery.ftl";

    private final MemberNames names;

    RecoveryForm(MemberNames names) {
        this.names = names;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(page(context, null));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String username = names.username(MemberNames.tenant(session, form), form.getFirst(MemberNames.NICKNAME_FIELD));
        String code = form.getFirst(CODE_FIELD);
        session.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, username);
        UserModel user = context.getSession().users().getUserByUsername(context.getRealm(), username);
        if (user == null || code == null || !mayEnter(context, user) || !RecoveryCodes.matches(user, code)) {
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page(context, "komadoRecoveryWrong"));
            return;
        }
        context.setUser(user);
        session.addRequiredAction(RecoveryCodeAction.ID);
        context.success();
    }

    private static boolean mayEnter(AuthenticationFlowContext context, UserModel user) {
        return user.isEnabled() && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null;
    }

    private static Response page(AuthenticationFlowContext context, @Nullable String error) {
        LoginFormsProvider form = context.form();
        MultivaluedMap<String, String> typed = context.getHttpRequest().getDecodedFormParameters();
        form.setAttribute(
                "nickname",
                typed.containsKey(MemberNames.NICKNAME_FIELD) ? typed.getFirst(MemberNames.NICKNAME_FIELD) : "");
        MemberNames.known(context.getAuthenticationSession())
                .ifPresent(code -> form.setAttribute(MemberNames.TENANT_FIELD, code));
        if (error != null) {
            form.setError(error);
        }
        return form.createForm(PAGE);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // the codes are given at the first login
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
