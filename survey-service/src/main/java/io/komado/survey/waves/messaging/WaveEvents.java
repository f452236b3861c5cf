package io.komado.survey.waves.messaging;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.OwnTopics;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveAnnouncements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Publishes waves. */
@Component
class WaveEvents implements WaveAnnouncements {

    static final String TOPIC = "survey.wave.v1";

    static final String CHANGED = "wave.changed";
    static final String REMINDER_DUE = "wave.reminder-due";

    /** The data of {@value #CHANGED}. */
    record WaveChanged(
            String wave, String survey, String audience, String state, LocalDate opensOn, LocalDate closesOn) {}

    /** The data of {@value #REMINDER_DUE}: everybody alike, since nobody knows who has answered. */
    record ReminderDue(String wave, String audience, LocalDate closesOn) {}

    private final Outbox outbox;
    private final Clock clock;

    WaveEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Bean
    static OwnTopics topicsOfWaves() {
        return new OwnTopics(Set.of(TOPIC));
    }

    @Override
    public void became(Wave wave, Optional<StaffId> by) {
        String id = wave.id().toString();
        outbox.record(new PublishedEvent(
                TOPIC,
                id,
                CHANGED,
                clock.instant(),
                new WaveChanged(
                        id,
                        wave.survey().toString(),
                        wave.audience().code(),
                        wave.state().code(),
                        wave.opensOn(),
                        wave.closesOn())));
        Map<String, Object> data = Map.of("wave", id, "state", wave.state().code());
        outbox.audit(by.map(person -> AuditEntry.byStaff(CHANGED, person, clock.instant(), data))
                .orElseGet(() -> AuditEntry.bySystem(CHANGED, clock.instant(), data)));
    }

    @Override
    public void reminded(Wave wave, LocalDate day) {
        String id = wave.id().toString();
        outbox.record(new PublishedEvent(
                TOPIC,
                id,
                REMINDER_DUE,
                clock.instant(),
                new ReminderDue(id, wave.audience().code(), wave.closesOn())));
        outbox.audit(AuditEntry.bySystem(REMINDER_DUE, clock.instant(), Map.of("wave", id, "day", day.toString())));
    }
}
