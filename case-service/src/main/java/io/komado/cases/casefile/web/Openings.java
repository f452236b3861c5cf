package io.komado.cases.casefile.web;

import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.procedure.Intake;
import io.komado.cases.profiles.Profile;
import io.komado.chassis.problem.Refusal;
import java.util.Optional;
import java.util.Set;

/** Reads what a case begins with, by the words of the procedure. */
final class Openings {

    private Openings() {}

    static Intake intake(CaseController.Opening opening, CaseWorkflow workflow) {
        Profile procedure = workflow.procedureToday();
        Refusal refusal = Refusal.unprocessable("not-in-this-procedure", "The procedure does not know this.");
        if (!opening.categories().stream().allMatch(procedure::knows)) {
            refusal.at("/categories", "unknown");
        }
        if (!opening.place().isEmpty() && !procedure.places().contains(opening.place())) {
            refusal.at("/place", "unknown");
        }
        if (opening.lastFactOn() != null && opening.lastFactOn().isAfter(workflow.today())) {
            refusal.at("/lastFactOn", "in-the-future");
        }
        if (opening.leftOn() != null && opening.leftOn().isAfter(workflow.today())) {
            refusal.at("/leftOn", "in-the-future");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        CaseController.Account told = opening.account();
        return new Intake(
                Intake.Origin.valueOf(opening.origin().name()),
                Intake.Reporter.valueOf(opening.reporter().name()),
                false,
                Optional.empty(),
                opening.title().strip(),
                Set.copyOf(opening.categories()),
                opening.place(),
                new Intake.Account(
                        told.people(), told.whenAndWhere(), told.acts(), told.harm(), told.cause(), told.since()),
                Optional.ofNullable(opening.lastFactOn()),
                Optional.ofNullable(opening.leftOn()),
                Optional.ofNullable(opening.victimPain()));
    }
}
