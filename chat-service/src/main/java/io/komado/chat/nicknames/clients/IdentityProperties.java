package io.komado.chat.nicknames.clients;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The way to identity-service.
 *
 * @param url its inner address
 */
@Validated
@ConfigurationProperties("komado.identity")
public record IdentityProperties(@NotBlank String url) {}
