package io.komado.cases.records.clients;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The way to chat-service.
 *
 * @param url its inner address
 */
@Validated
@ConfigurationProperties("komado.chat")
record ChatProperties(@NotBlank String url) {}
