package io.komado.provisioning.golive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.golive.Checklist;
import io.komado.provisioning.golive.GoLive;
import io.komado.provisioning.golive.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/checklist")
class ChecklistController {

    /** A line; who confirmed it and when, where a person stands for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String item,
            boolean met,
            @Nullable UUID confirmedBy,
            @Nullable LocalDate confirmedOn) {

        static LineView of(Checklist.Line line) {
            return new LineView(
                    line.item().code(),
                    line.met(),
                    line.confirmation().map(one -> one.by().value()).orElse(null),
                    line.confirmation().map(one -> one.on()).orElse(null));
        }
    }

    record ChecklistView(boolean complete, List<LineView> items) {

        static ChecklistView of(Checklist checklist) {
            return new ChecklistView(
                    checklist.isComplete(),
                    checklist.lines().stream().map(LineView::of).toList());
        }
    }

    private final GoLive goLive;

    ChecklistController(GoLive goLive) {
        this.goLive = goLive;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "says what is still missing, no content")
    ChecklistView all() {
        return ChecklistView.of(goLive.checklist());
    }

    @PutMapping("/training-given")
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            audits = "checklist.confirmed")
    ChecklistView trainingWasGiven(Actor.Staff by) {
        return confirmed(Item.TRAINING_GIVEN, by);
    }

    @DeleteMapping("/training-given")
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            audits = "checklist.withdrawn")
    ChecklistView trainingIsToBeGiven(Actor.Staff by) {
        return withdrawn(Item.TRAINING_GIVEN, by);
    }

    @PutMapping("/policy-published")
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            audits = "checklist.confirmed")
    ChecklistView policyIsPublished(Actor.Staff by) {
        return confirmed(Item.POLICY_PUBLISHED, by);
    }

    @DeleteMapping("/policy-published")
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            audits = "checklist.withdrawn")
    ChecklistView policyIsToBePublished(Actor.Staff by) {
        return withdrawn(Item.POLICY_PUBLISHED, by);
    }

    @PutMapping("/use-understood")
    @AllowedTo(value = Who.RESPONDER, audits = "checklist.confirmed")
    ChecklistView useIsUnderstood(Actor.Staff by) {
        return confirmed(Item.USE_UNDERSTOOD, by);
    }

    @DeleteMapping("/use-understood")
    @AllowedTo(value = Who.RESPONDER, audits = "checklist.withdrawn")
    ChecklistView useIsToBeUnderstood(Actor.Staff by) {
        return withdrawn(Item.USE_UNDERSTOOD, by);
    }

    private ChecklistView confirmed(Item item, Actor.Staff by) {
        return ChecklistView.of(goLive.confirm(item, by.id()));
    }

    private ChecklistView withdrawn(Item item, Actor.Staff by) {
        return ChecklistView.of(goLive.withdraw(item, by.id()));
    }
}
