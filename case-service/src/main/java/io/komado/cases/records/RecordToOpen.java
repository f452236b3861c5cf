package io.komado.cases.records;

import io.komado.cases.procedure.ThingId;
import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells that a record waits to be opened; tried again each minute while chat-service is away. */
@Component
class RecordToOpen implements TimerHandler {

    private final RecordIntake intake;

    RecordToOpen(RecordIntake intake) {
        this.intake = intake;
    }

    @Override
    public String kind() {
        return RecordIntake.OPEN;
    }

    @Override
    public void due(String reference, Instant due) {
        intake.open(new ThingId(UUID.fromString(reference)));
    }
}
