package io.komado.cases.intakes.mailbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox in which mail for desks arrives; without it nothing is read. A client's address is the mailbox's own with {@code +code} before the
 * {@code @}.
 *
 * @param tls whether the connection is encrypted from its first byte
 * @param every how long it is left alone between two looks
 */
@Validated
@ConditionalOnProperty("komado.mailbox.host")
@ConfigurationProperties("komado.mailbox")
record MailboxProperties(
        @NotBlank String host,
        @Positive int port,
        @NotBlank String user,
        @NotBlank String password,
        @DefaultValue("true") boolean tls,
        @NotNull @DefaultValue("PT15S") Duration every) {

    /** The password stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "MailboxProperties";
    }
}
