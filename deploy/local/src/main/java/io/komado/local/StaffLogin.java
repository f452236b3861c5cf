package io.komado.local;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An invited person of the staff at the login pages, with a password and a second factor, for tests that need real tokens. */
public final class StaffLogin {

    private static final String PASSWORD = "komado-staff-login-2026";

    private final KeycloakAddress keycloak;
    private final String email;
    private final LoginBrowser browser;
    private String refreshToken;
    private String accessToken;

    private StaffLogin(KeycloakAddress keycloak, String email, LoginBrowser browser) {
        this.keycloak = keycloak;
        this.email = email;
        this.browser = browser;
        JsonNode tokens = browser.tokens();
        this.refreshToken = tokens.path("refresh_token").asString();
        this.accessToken = tokens.path("access_token").asString();
    }

    /** Takes the first steps in the place of the person with this address, and signs in. */
    public static StaffLogin of(KeycloakAddress keycloak, String email) {
        Totp secondFactor = new Totp("staff-login-" + email.hashCode());
        new StaffAccounts(keycloak).completeFirstSteps(email, PASSWORD, secondFactor);
        LoginBrowser browser = withPassword(keycloak, email);
        browser.submit(Map.of("otp", secondFactor.code(InstantSource.system().instant())));
        if (!browser.hasArrived()) {
            throw new LaunchFailure("This person of the staff could not sign in.");
        }
        return new StaffLogin(keycloak, email, browser);
    }

    private static LoginBrowser withPassword(KeycloakAddress keycloak, String email) {
        LoginBrowser browser = new LoginBrowser(keycloak, "staff", "desk-app", "/desk/").open("");
        return browser.submit(Map.of("username", email, "password", PASSWORD));
    }

    /** Whether the password alone, or with the second factor asked for, opens the way in. */
    public boolean signsInAgain() {
        LoginBrowser again = withPassword(keycloak, email);
        return again.hasArrived() || again.page().contains("name=\"otp\"");
    }

    /** The access token that was given last. */
    public String accessToken() {
        return accessToken;
    }

    /** Asks for a new token, as the app does; empty once the session is gone. */
    public Optional<String> renewed() {
        Optional<JsonNode> tokens = browser.renewed(refreshToken);
        tokens.ifPresent(fresh -> {
            refreshToken = fresh.path("refresh_token").asString();
            accessToken = fresh.path("access_token").asString();
        });
        return tokens.map(fresh -> accessToken);
    }
}
