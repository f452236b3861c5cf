package io.komado.identity.keycloak;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and what this service may do there.
 *
 * @param url its inner address with the path {@code /auth}
 * @param clientSecret of the client {@code identity-service}, the same in both realms
 */
@Validated
@ConfigurationProperties("komado.keycloak")
public record KeycloakProperties(
        @NotBlank String url, @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "KeycloakProperties[url=" + url + "]";
    }
}
