package io.komado.local;

import java.time.InstantSource;
import java.util.Map;

/** Signs people of the demonstration in through the same pages as everybody. */
final class DemoSignIn {

    private final KeycloakAddress keycloak;
    private final String password;

    /** @param password what everybody of the demonstration chooses */
    DemoSignIn(KeycloakAddress keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    SignedIn operator(String email, Totp secondFactor) {
        return staff("operator-app", "/operator/", email, secondFactor);
    }

    /** As the desk's app does it: whoever has come is noted, so that a desk can count on them. */
    SignedIn colleague(DemoOrganisation.Colleague colleague) {
        SignedIn self = staff("desk-app", "/desk/", colleague.email(), colleague.secondFactor());
        self.put("/identity/staff/me/arrival", Map.of());
        return self;
    }

    /** The first sign-in with a letter: a password of one's own, and the recovery code, which is taken as kept. */
    SignedIn member(String tenant, PrintedLetter letter) {
        LoginBrowser browser =
                new LoginBrowser(keycloak, "members", "member-app", "/").open("&komado_tenant=" + tenant);
        browser.submit(Map.of("username", letter.nickname(), "password", letter.password()));
        browser.submit(Map.of("password-new", password, "password-confirm", password));
        browser.submit(Map.of("kept", "yes"));
        return arrived(browser, "A member");
    }

    private SignedIn staff(String client, String page, String email, Totp secondFactor) {
        LoginBrowser browser = new LoginBrowser(keycloak, "staff", client, page).open("");
        browser.submit(Map.of("username", email, "password", password));
        browser.submit(Map.of("otp", secondFactor.code(InstantSource.system().instant())));
        return arrived(browser, email);
    }

    private SignedIn arrived(LoginBrowser browser, String who) {
        if (!browser.hasArrived()) {
            throw new LaunchFailure(who + " could not sign in; was a password changed by hand?");
        }
        return browser.signedIn();
    }
}
