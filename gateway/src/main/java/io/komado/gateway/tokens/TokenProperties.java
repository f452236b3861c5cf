package io.komado.gateway.tokens;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where tokens come from: the two realms of Keycloak.
 *
 * @param memberIssuer the {@code iss} of members' tokens
 * @param memberKeys the address of the keys they are signed with
 */
@Validated
@ConfigurationProperties("komado.tokens")
record TokenProperties(
        @NotBlank String memberIssuer,
        @NotBlank String memberKeys,
        @NotBlank String staffIssuer,
        @NotBlank String staffKeys) {}
