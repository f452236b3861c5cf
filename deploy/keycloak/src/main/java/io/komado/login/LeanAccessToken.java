package io.komado.login;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.keycloak.representations.AccessToken;

/** An access token that is written without what would tie a member's visits together (TH-26). */
@JsonIgnoreProperties(
        value = {"sid", "jti", "scope", "acr", "auth_time"},
        allowSetters = true)
public final class LeanAccessToken extends AccessToken {}
