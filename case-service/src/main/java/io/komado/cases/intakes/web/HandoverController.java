package io.komado.cases.intakes.web;

import io.komado.cases.intakes.FrontDesk;
import io.komado.cases.intakes.Handover;
import io.komado.cases.intakes.HandoverEvent;
import io.komado.cases.intakes.HandoverId;
import io.komado.cases.intakes.IntakeId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The form of one minute for staff at the front, and how it went on. No answer says who stood there. */
@RestController
@RequestMapping("/handovers")
class HandoverController {

    private static final Set<HandoverEvent> ENDS = Set.of(HandoverEvent.GAVE_UP, HandoverEvent.NORMALISED);

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record HandOver(
            @NotNull UUID reference,
            @NotNull @Size(max = 200) String store,
            @NotNull @Size(max = 500) String what) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Ending(
            @NotNull Long version, @NotBlank @Size(max = 20) String outcome) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Linking(@NotNull Long version, @NotNull UUID intake) {}

    record HandoverView(
            UUID id,
            long version,
            String status,
            Instant at,
            int policy,
            String store,
            String what,
            Worked.@Nullable PoliceView police,
            @Nullable UUID intake,
            List<String> open) {

        static HandoverView of(Handover handover, Actor.Staff staff) {
            return new HandoverView(
                    handover.id().value(),
                    handover.version(),
                    handover.status().code(),
                    handover.at(),
                    handover.policy(),
                    handover.store(),
                    handover.what(),
                    handover.police().map(Worked.PoliceView::of).orElse(null),
                    handover.intake().map(IntakeId::value).orElse(null),
                    handover.open(FrontDesk.hands(staff)).stream()
                            .map(HandoverEvent::code)
                            .toList());
        }
    }

    record Newest(List<HandoverView> handovers) {}

    private final FrontDesk front;

    HandoverController(FrontDesk front) {
        this.front = front;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            unaudited = "the organisation's own lines on what happened at its counters; each of them is on record")
    Newest newest(Actor.Staff staff) {
        return new Newest(front.newest().stream()
                .map(handover -> HandoverView.of(handover, staff))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = FrontDesk.RECORDED)
    void handOver(Actor.Staff staff, @Valid @RequestBody HandOver told) {
        front.handOver(staff, new HandoverId(told.reference()), told.store(), told.what());
    }

    @PutMapping("/{handover}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = FrontDesk.RECORDED)
    void end(Actor.Staff staff, @PathVariable UUID handover, @Valid @RequestBody Ending ending) {
        HandoverEvent how = Spelled.of(HandoverEvent.values(), ending.outcome(), "/outcome");
        if (!ENDS.contains(how)) {
            throw Refusal.unprocessable("not-readable", "There is no such outcome.")
                    .at("/outcome", "unknown");
        }
        front.end(staff, new HandoverId(handover), ending.version(), how);
    }

    @PutMapping("/{handover}/police")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = FrontDesk.RECORDED)
    void escalate(Actor.Staff staff, @PathVariable UUID handover, @Valid @RequestBody Worked.Police told) {
        front.escalate(staff, new HandoverId(handover), told.version(), told.report());
    }

    @PutMapping("/{handover}/intake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = FrontDesk.RECORDED)
    void link(Actor.Staff staff, @PathVariable UUID handover, @Valid @RequestBody Linking linking) {
        front.link(staff, new HandoverId(handover), linking.version(), new IntakeId(linking.intake()));
    }
}
