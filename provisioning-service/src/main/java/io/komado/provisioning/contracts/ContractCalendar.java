package io.komado.provisioning.contracts;

import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when a contract's day has come. */
@Configuration(proxyBeanMethods = false)
class ContractCalendar {

    private static final int LENGTH_OF_ID = 36;

    private record Calling(String kind, Consumer<UUID> call) implements TimerHandler {

        @Override
        public void due(String reference, Instant due) {
            call.accept(UUID.fromString(reference.substring(0, LENGTH_OF_ID)));
        }
    }

    @Bean
    TimerHandler contractBegins(ContractBook book) {
        return new Calling(ContractTimers.BEGINS, book::begin);
    }

    @Bean
    TimerHandler contractEnds(ContractBook book) {
        return new Calling(ContractTimers.ENDS, book::end);
    }

    @Bean
    TimerHandler contractRenewal(ContractBook book) {
        return new Calling(ContractTimers.RENEWAL, book::remind);
    }
}
