package io.komado.login;

import io.komado.credentials.PrintedCode;
import java.security.SecureRandom;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Shows a new recovery code once and keeps it when the member says that it is written down. Until then it lives in the login's
 * memory only, so a page loaded again shows the same code and a login broken off leaves the old one valid.
 */
final class RecoveryCodeAction implements RequiredActionProvider {

    static final String ID = "komado-recovery-code";

    private static final String DRAFT_NOTE = "komado_recovery_code_draft";
    private static final String KEPT_FIELD = "kept";

    private final SecureRandom random = new SecureRandom();

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // nothing but a new account, a reset and the member's own wish leads here
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        show(context, false);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        boolean kept = context.getHttpRequest().getDecodedFormParameters().containsKey(KEPT_FIELD);
        String draft = context.getAuthenticationSession().getAuthNote(DRAFT_NOTE);
        if (!kept || draft == null) {
            show(context, true);
            return;
        }
        RecoveryCodes.replace(context.getUser(), draft);
        context.getAuthenticationSession().removeAuthNote(DRAFT_NOTE);
        context.success();
    }

    private void show(RequiredActionContext context, boolean notKept) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String draft = session.getAuthNote(DRAFT_NOTE);
        if (draft == null) {
            draft = PrintedCode.random(random);
            session.setAuthNote(DRAFT_NOTE, draft);
        }
        context.challenge(context.form()
                .setAttribute("recoveryCode", PrintedCode.grouped(draft))
                .setAttribute("notKept", notKept)
                .createForm("komado-recovery-code.ftl"));
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
