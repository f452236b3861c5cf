package io.komado.gateway.limits;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one person may ask for.
 *
 * @param perSecond requests of one account that are always answered; far above what a person can type
 * @param atOnce requests of one account in the same moment
 * @param signInsAtOnce requests to the sign-in pages that are worked on side by side
 * @param bodyBytes the longest request
 * @param fileBytes the longest request that brings a file
 */
@Validated
@ConfigurationProperties("komado.limits")
record LimitProperties(
        @Positive @DefaultValue("40") int perSecond,
        @Positive @DefaultValue("160") int atOnce,
        @Positive @DefaultValue("256") int signInsAtOnce,
        @Positive @DefaultValue("131072") int bodyBytes,
        @Positive @DefaultValue("20971521") int fileBytes) {}
