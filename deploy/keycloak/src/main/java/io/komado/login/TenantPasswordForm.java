package io.komado.login;

import io.komado.credentials.PrintedCode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The members' login: tenant code, nickname and password. The nickname becomes a username in the memory of this one request;
 * a letter's password is read however it was typed, a chosen one exactly as it was typed.
 */
final class TenantPasswordForm extends UsernamePasswordForm {

    private static final Map<Letters.Validity, String> REFUSALS = Map.of(
            Letters.Validity.NOT_HANDED_OUT, "komadoLetterNotYet",
            Letters.Validity.EXPIRED, "komadoLetterExpired");

    private final MemberNames names;
    private final InstantSource clock;

    TenantPasswordForm(MemberNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        Optional<String> tenant = MemberNames.tenant(context.getAuthenticationSession(), formData);
        MultivaluedMap<String, String> named = copyOf(formData);
        named.putSingle(
                MemberNames.NICKNAME_FIELD, names.username(tenant, formData.getFirst(MemberNames.NICKNAME_FIELD)));
        return validateUserAndPassword(context, named);
    }

    /** Lists are copied too: the page is filled from the original, and must not show the username that Keycloak knows. */
    private static MultivaluedMap<String, String> copyOf(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> copy = new MultivaluedHashMap<>();
        form.forEach((String key, List<String> values) -> copy.addAll(key, values));
        return copy;
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> inputData,
            boolean clearUser) {
        if (!Letters.inUse(user)) {
            return super.validatePassword(context, user, inputData, clearUser);
        }
        String typed = inputData.getFirst(CredentialRepresentation.PASSWORD);
        if (typed != null) {
            inputData.putSingle(CredentialRepresentation.PASSWORD, PrintedCode.fold(typed));
        }
        return super.validatePassword(context, user, inputData, clearUser) && letterIsValid(context, user);
    }

    private boolean letterIsValid(AuthenticationFlowContext context, UserModel user) {
        String refusal = REFUSALS.get(Letters.validity(user, clock.instant()));
        if (refusal == null) {
            return true;
        }
        context.getAuthenticationSession().removeAuthNote(AuthenticationManager.PASSWORD_VALIDATED);
        context.clearUser();
        context.forceChallenge(challenge(context, refusal));
        return false;
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        tellTenant(context);
        return super.challenge(context, formData);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, @Nullable String field) {
        tellTenant(context);
        return super.challenge(context, error, field);
    }

    private static void tellTenant(AuthenticationFlowContext context) {
        LoginFormsProvider form = context.form();
        MemberNames.known(context.getAuthenticationSession())
                .ifPresent(code -> form.setAttribute(MemberNames.TENANT_FIELD, code));
    }
}
