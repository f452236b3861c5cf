package io.komado.cases.records;

import io.komado.cases.procedure.ThingId;
import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells that chat-service is to hear of a record that was kept; tried again each minute until it has. */
@Component
class RecordToConfirm implements TimerHandler {

    private final RecordIntake intake;

    RecordToConfirm(RecordIntake intake) {
        this.intake = intake;
    }

    @Override
    public String kind() {
        return RecordIntake.KEPT;
    }

    @Override
    public void due(String reference, Instant due) {
        intake.confirm(new ThingId(UUID.fromString(reference)));
    }
}
