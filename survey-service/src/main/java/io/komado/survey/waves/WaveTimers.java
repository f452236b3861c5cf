package io.komado.survey.waves;

import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens on a wave's days; a timer that comes late does what it would have done. */
@Configuration(proxyBeanMethods = false)
class WaveTimers {

    private static final int ID = 36;

    @Bean
    TimerHandler waveOpens(WaveWork work) {
        return handler(WaveWork.OPENS, reference -> work.opened(id(reference)));
    }

    @Bean
    TimerHandler waveCloses(WaveWork work) {
        return handler(WaveWork.CLOSES, reference -> work.closed(id(reference)));
    }

    @Bean
    TimerHandler waveReminds(WaveWork work) {
        return handler(
                WaveWork.REMINDS,
                reference -> work.remind(id(reference), LocalDate.parse(reference.substring(ID + 1))));
    }

    private static WaveId id(String reference) {
        return new WaveId(UUID.fromString(reference.substring(0, ID)));
    }

    private static TimerHandler handler(String kind, java.util.function.Consumer<String> work) {
        return new TimerHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void due(String reference, Instant due) {
                work.accept(reference);
            }
        };
    }
}
