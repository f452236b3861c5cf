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
 * @param sparesValid the same for a kit of spare letters, which lie locked away until somebody needs one (TH-09)
 * @param transition for how long accounts can still be used once new letters for everybody are being handed out
 */
@Validated
@ConfigurationProperties("komado")
public record LetterSettings(
        @NotNull URI origin,
        @DefaultValue("PT90S") Duration lettersLease,
        @DefaultValue("P60D") Duration lettersValid,
        @DefaultValue("P365D") Duration sparesValid,
        @DefaultValue("P60D") Duration transition) {

    /** For how long letters of this kind work. */
    public Duration validity(OrderKind kind) {
        return kind == OrderKind.SPARES ? sparesValid : lettersValid;
    }

    int daysValid(OrderKind kind) {
        return Math.toIntExact(validity(kind).toDays());
    }
}
