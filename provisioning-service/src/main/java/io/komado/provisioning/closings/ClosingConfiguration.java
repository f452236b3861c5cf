package io.komado.provisioning.closings;

import io.komado.chassis.erasure.KeptTables;
import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens on the days of a closing, and what stays of a tenant that is closed. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    private record Calling(String kind, Runnable call) implements TimerHandler {

        @Override
        public void due(String reference, Instant due) {
            call.run();
        }
    }

    /** The proof of the erasing outlives it: a code, dates and counts. */
    @Bean
    KeptTables keptTables() {
        return new KeptTables(Set.of("closing", "closing_answer", "certificate"));
    }

    @Bean
    TimerHandler closingEnding(TenantClosing closing) {
        return new Calling(TenantClosing.ENDING, closing::isEnding);
    }

    @Bean
    TimerHandler closingEnds(TenantClosing closing) {
        return new Calling(TenantClosing.ENDS, closing::timeIsUp);
    }

    @Bean
    TimerHandler auditGoes(ClosingSaga saga) {
        return new Calling(ClosingSaga.AUDIT_GOES, saga::deleteAudit);
    }
}
