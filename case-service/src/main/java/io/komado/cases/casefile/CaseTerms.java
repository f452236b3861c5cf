package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseId;
import io.komado.chassis.timers.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the workflow that a case at rest has been kept for its years. */
@Component
class CaseTerms implements TimerHandler {

    private final CaseWorkflow workflow;

    CaseTerms(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return CaseWorkflow.TERM;
    }

    @Override
    public void due(String reference, Instant due) {
        workflow.termHasCome(new CaseId(UUID.fromString(reference)));
    }
}
