package io.komado.chassis.time;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The domain's clock; tokens, TLS, relays and logs go by the real one. */
@AutoConfiguration
@EnableConfigurationProperties(TimeConfiguration.ClockSettings.class)
class TimeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TimeConfiguration.class);

    /**
     * Settings of the domain's clock.
     *
     * @param file holds an offset as an ISO-8601 duration; forbidden by the chart, for journeys only
     */
    @ConfigurationProperties("komado.clock")
    record ClockSettings(@Nullable Path file) {}

    @Bean
    Clock clock(ClockSettings settings) {
        if (settings.file() == null) {
            return Clock.systemUTC();
        }
        Supplier<java.time.Duration> offset = DomainClock.offsetIn(settings.file());
        LOG.warn("The domain's clock runs with an offset of {}", offset.get());
        return new DomainClock(Clock.systemUTC(), offset);
    }
}
