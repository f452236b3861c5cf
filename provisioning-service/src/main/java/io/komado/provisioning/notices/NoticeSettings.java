package io.komado.provisioning.notices;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What mails need to know of this installation.
 *
 * @param origin where the apps are
 */
@Validated
@ConfigurationProperties("komado")
record NoticeSettings(@NotNull URI origin) {}
