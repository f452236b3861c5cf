package io.komado.cases.records;

import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.procedure.HandedOver;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a record in, in three transactions that can each be repeated: it lies here sealed; it is a case; chat-service knows. The two calls to
 * chat-service belong to timers, so that they are made again until they were answered, whoever dies in between.
 */
@Service
public class RecordIntake {

    static final String OPEN = "record.open";
    static final String KEPT = "record.kept";

    private final Arrivals arrivals;
    private final RecordKeys keys;
    private final CaseWorkflow workflow;
    private final Timers timers;
    private final Clock clock;
    private final MeterRegistry meters;

    RecordIntake(
            Arrivals arrivals,
            RecordKeys keys,
            CaseWorkflow workflow,
            Timers timers,
            Clock clock,
            MeterRegistry meters) {
        this.arrivals = arrivals;
        this.keys = keys;
        this.workflow = workflow;
        this.timers = timers;
        this.clock = clock;
        this.meters = meters;
    }

    /** A record came. */
    @Transactional
    public void arrived(Arrival arrival) {
        arrivals.add(arrival);
        at(OPEN, arrival.reference());
    }

    /** Opens it and begins a case with it (T1). */
    @Transactional
    public void open(ThingId reference) {
        arrivals.find(reference).ifPresent(arrival -> {
            Optional<byte[]> key = keys.of(reference);
            if (key.isEmpty()) {
                meters.counter("komado.records.unreadable").increment();
            } else {
                workflow.begin(new HandedOver(
                        reference, OneTimeSeal.open(arrival, key.get()), arrival.version(), arrival.pastConsent()));
                at(KEPT, reference);
            }
            arrivals.remove(reference);
        });
    }

    /** Says to chat-service that the record lies here. */
    public void confirm(ThingId reference) {
        keys.kept(reference);
    }

    private void at(String timer, ThingId reference) {
        timers.set(timer, reference.toString(), CoarseTime.hourOf(clock));
    }
}
