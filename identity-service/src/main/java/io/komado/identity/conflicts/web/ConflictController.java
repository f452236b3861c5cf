package io.komado.identity.conflicts.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.conflicts.Conflict;
import io.komado.identity.conflicts.Declarations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conflicts of interest, one's own and another's. */
@RestController
class ConflictController {

    record ConflictView(UUID id, String about, UUID reference, LocalDate declaredOn) {

        static ConflictView of(Conflict conflict) {
            return new ConflictView(
                    conflict.id(), conflict.about().code(), conflict.reference(), conflict.declaredOn());
        }
    }

    record ConflictList(List<ConflictView> conflicts) {}

    /** What the interest is in. */
    record Declaration(@NotBlank String about, @NotNull UUID reference) {}

    private final Declarations declarations;

    ConflictController(Declarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping("/staff/me/conflicts")
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
                Who.DEPARTMENT_HEAD,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            unaudited = "what stands of oneself")
    ConflictList mine(Actor.Staff me) {
        return listOf(me.id());
    }

    @PostMapping("/staff/me/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
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
                Who.DEPARTMENT_HEAD,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            audits = Declarations.DECLARED)
    ConflictView declareMine(Actor.Staff me, @Valid @RequestBody Declaration declaration) {
        return declare(me, me.id(), declaration);
    }

    @DeleteMapping("/staff/me/conflicts/{conflict}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
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
                Who.DEPARTMENT_HEAD,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            audits = Declarations.WITHDRAWN)
    void withdrawMine(Actor.Staff me, @PathVariable UUID conflict) {
        declarations.withdraw(me, me.id(), conflict);
    }

    @GetMapping("/staff/{id}/conflicts")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.CHAIR},
            unaudited = "opaque references, no matter")
    ConflictList of(@PathVariable UUID id) {
        return listOf(new StaffId(id));
    }

    @PostMapping("/staff/{id}/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.CHAIR},
            audits = Declarations.DECLARED)
    ConflictView declare(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Declaration declaration) {
        return declare(by, new StaffId(id), declaration);
    }

    @DeleteMapping("/staff/{id}/conflicts/{conflict}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.CHAIR},
            audits = Declarations.WITHDRAWN)
    void withdraw(Actor.Staff by, @PathVariable UUID id, @PathVariable UUID conflict) {
        declarations.withdraw(by, new StaffId(id), conflict);
    }

    private ConflictList listOf(StaffId person) {
        return new ConflictList(
                declarations.of(person).stream().map(ConflictView::of).toList());
    }

    private ConflictView declare(Actor.Staff by, StaffId person, Declaration declaration) {
        Conflict.About about = Conflict.About.of(declaration.about())
                .orElseThrow(() -> Refusal.unprocessable("word-unknown", "This word is not known here.")
                        .at("/about", "unknown"));
        return ConflictView.of(declarations.declare(by, person, about, declaration.reference()));
    }
}
