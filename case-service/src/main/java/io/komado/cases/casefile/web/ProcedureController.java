package io.komado.cases.casefile.web;

import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.procedure.Diagram;
import io.komado.cases.profiles.Category;
import io.komado.cases.profiles.Profile;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/procedure")
class ProcedureController {

    record RegionView(String name, List<String> places, List<Diagram.Arrow> arrows) {

        static RegionView of(String name) {
            return new RegionView(name, Diagram.places(name), Diagram.arrows(name));
        }
    }

    record ProcedureView(
            String profile,
            int version,
            List<Category> categories,
            List<String> places,
            List<String> relations,
            List<RegionView> regions) {}

    private final CaseWorkflow workflow;

    ProcedureController(CaseWorkflow workflow) {
        this.workflow = workflow;
    }

    @GetMapping
    @AllowedToHandlers(unaudited = "the procedure is open to the whole staff")
    ProcedureView procedure() {
        Profile profile = workflow.procedureToday();
        return new ProcedureView(
                profile.code(),
                profile.version(),
                profile.categories(),
                profile.places(),
                profile.relations(),
                Diagram.regions().stream().map(RegionView::of).toList());
    }
}
