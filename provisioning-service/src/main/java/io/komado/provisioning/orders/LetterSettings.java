package io.komado.provisioning.orders;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are made.
 *
 * @param origin where the apps are, printed on each letter
 * @param lettersLease for how long an order's work counts as alive after its last sign of life
 * @param lettersValid from the beginning of distribution, for how long a letter works
 */
@Validated
@ConfigurationProperties("komado")
public record LetterSettings(
        @NotNull URI origin,
        @DefaultValue("PT90S") Duration lettersLease,
        @DefaultValue("P60D") Duration lettersValid) {}
