package io.komado.chassis.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts are sent.
 *
 * @param replicationFactor of the topics that the relay makes; 3 where there are three brokers
 * @param auditHeadInterval at most how long an audit head stays unsigned once there is something new
 */
@ConfigurationProperties("komado.outbox")
record OutboxProperties(
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("PT10M") Duration auditHeadInterval) {}
