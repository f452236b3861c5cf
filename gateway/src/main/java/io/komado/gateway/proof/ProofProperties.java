package io.komado.gateway.proof;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a proof of work costs.
 *
 * @param key signs challenges; the same in all replicas, drawn anew at each start where there is one
 * @param easiest up to which number whoever sends has to search on a quiet day; about a quarter of a second on a phone
 * @param hardest the same in a flood; about two seconds on a slow phone
 * @param atOnce requests on these routes that are worked on side by side
 */
@Validated
@ConfigurationProperties("komado.proof")
record ProofProperties(
        @Nullable String key,
        @Positive @DefaultValue("25000") long easiest,
        @Positive @DefaultValue("200000") long hardest,
        @Positive @DefaultValue("64") int atOnce) {

    /** The key stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "ProofProperties";
    }
}
