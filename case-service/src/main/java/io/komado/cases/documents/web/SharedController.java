package io.komado.cases.documents.web;

import io.komado.cases.documents.Documents;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody from outside finds: of which cases a part is open to them. */
@RestController
class SharedController {

    record Shared(List<UUID> cases) {}

    private final Documents documents;

    SharedController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/shared")
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD
            },
            unaudited = "ids of cases of which the caller is a guest")
    Shared shared(Actor.Staff staff) {
        return new Shared(
                documents.sharedWith(staff).stream().map(id -> id.value()).toList());
    }
}
