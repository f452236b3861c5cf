package io.komado.survey.results.messaging;

import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.survey.results.SignsSeen;
import io.komado.survey.waves.Wave;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes what a count of signs came to. */
@Component
class ResultEvents implements SignsSeen {

    static final String TOPIC = "survey.wave.v1";
    static final String SIGNS_SEEN = "survey.signs-seen";

    /** The data of {@value #SIGNS_SEEN}: at least k people ticked as many signs as the committee should know of. */
    record SignsWereSeen(String wave, String survey) {}

    private final Outbox outbox;
    private final Clock clock;

    ResultEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void seen(Wave wave) {
        String id = wave.id().toString();
        outbox.record(new PublishedEvent(
                TOPIC,
                id,
                SIGNS_SEEN,
                clock.instant(),
                new SignsWereSeen(id, wave.survey().toString())));
        outbox.audit(AuditEntry.bySystem(SIGNS_SEEN, clock.instant(), Map.of("wave", id)));
    }
}
