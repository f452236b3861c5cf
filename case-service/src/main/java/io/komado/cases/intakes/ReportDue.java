package io.komado.cases.intakes;

import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the desk that the last day of a report is over. */
@Component
class ReportDue implements TimerHandler {

    private final IntakeDesk desk;

    ReportDue(IntakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return IntakeDesk.DUE;
    }

    @Override
    public void due(String reference, Instant due) {
        desk.dayIsOver(new IntakeId(UUID.fromString(reference)));
    }
}
