package io.komado.cases.casefile;

import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the agenda that it is morning. */
@Component
class CaseMornings implements TimerHandler {

    private final CaseAgenda agenda;

    CaseMornings(CaseAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public String kind() {
        return CaseAgenda.MORNING;
    }

    @Override
    public void due(String reference, Instant due) {
        agenda.morningHasCome(due);
    }
}
