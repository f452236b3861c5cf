package io.komado.provisioning.orders.clients;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where identity-service is.
 *
 * @param url its inner address
 */
@Validated
@ConfigurationProperties("komado.identity")
record IdentitySettings(@NotBlank String url) {}
