package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the workflow that the day of a case has come. */
@Component
class CaseDays implements TimerHandler {

    private final CaseWorkflow workflow;

    CaseDays(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return CaseAgenda.TIMER;
    }

    @Override
    public void due(String reference, Instant due) {
        workflow.dayHasCome(new CaseId(UUID.fromString(reference)));
    }
}
