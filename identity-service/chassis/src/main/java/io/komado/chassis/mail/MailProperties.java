package io.komado.chassis.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails go out.
 *
 * @param used whether this service writes mails
 * @param host of the relay, which takes mail without a login
 * @param from the sender's address
 * @param starttls whether the connection has to be encrypted
 */
@Validated
@ConfigurationProperties("komado.mail")
record MailProperties(
        boolean used,
        @NotBlank String host,
        @Positive int port,
        @NotBlank String from,
        boolean starttls) {}
