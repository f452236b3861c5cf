package io.komado.provisioning.tenants;

import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar does to trials (R0-27). */
@Configuration(proxyBeanMethods = false)
class TrialTimers {

    private record Calling(String kind, Runnable call) implements TimerHandler {

        @Override
        public void due(String reference, Instant due) {
            call.run();
        }
    }

    @Bean
    TimerHandler trialEnding(TenantLifecycle lifecycle) {
        return new Calling(TenantLifecycle.TRIAL_ENDING, lifecycle::trialIsEnding);
    }

    @Bean
    TimerHandler trialEnds(TenantLifecycle lifecycle) {
        return new Calling(TenantLifecycle.TRIAL_ENDS, lifecycle::trialIsOver);
    }
}
