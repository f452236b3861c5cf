package io.komado.local;

/**
 * Where a running Keycloak is found and what its clients sign in with.
 *
 * @param url its own address, ending in {@code /auth}
 * @param origin the origin that its pages and issuers name
 * @param identitySecret of client {@code identity-service} in both realms
 * @param chatSecret of client {@code chat-service} in realm staff
 * @param provisioningSecret of client {@code provisioning-service} in realm staff
 * @param caseSecret of client {@code case-service} in realm staff
 * @param surveySecret of client {@code survey-service} in realm staff
 * @param usernameKey the key of usernames, 64 hexadecimal digits
 */
public record KeycloakAddress(
        String url,
        String origin,
        String identitySecret,
        String chatSecret,
        String provisioningSecret,
        String caseSecret,
        String surveySecret,
        String usernameKey) {

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return origin + "/auth/realms/" + realm;
    }

    /** Where a realm's clients fetch tokens. */
    public String tokenUrl(String realm) {
        return url + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    /** Where a realm publishes the keys of its tokens. */
    public String keysUrl(String realm) {
        return url + "/realms/" + realm + "/protocol/openid-connect/certs";
    }

    /** Names the address alone, so that no log line can carry a secret. */
    @Override
    public String toString() {
        return "KeycloakAddress[" + url + "]";
    }
}
