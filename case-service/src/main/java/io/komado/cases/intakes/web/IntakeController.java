package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.Channel;
import io.komado.cases.intakes.Client;
import io.komado.cases.intakes.DeskIntake;
import io.komado.cases.intakes.IntakeDesk;
import io.komado.cases.intakes.IntakeEvent;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.QueuedIntake;
import io.komado.cases.intakes.Workload;
import io.komado.cases.tables.Word;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/intakes")
class IntakeController {

    private static final String MOVED = "intake.moved";

    record QueuedView(
            UUID id,
            String client,
            String clientName,
            String kind,
            @Nullable String concern,
            String channel,
            String status,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean late) {

        static QueuedView of(QueuedIntake queued) {
            return new QueuedView(
                    queued.id().value(),
                    queued.client().value(),
                    queued.clientName(),
                    queued.nature().kind().code(),
                    queued.nature().concern().map(Word::code).orElse(null),
                    queued.channel().code(),
                    queued.status().code(),
                    queued.receivedOn(),
                    queued.dueOn(),
                    queued.late());
        }
    }

    record Queue(int open, int employees, int late, List<QueuedView> intakes) {}

    record IntakeView(
            UUID id,
            long version,
            String client,
            String clientName,
            String kind,
            @Nullable String concern,
            String channel,
            String status,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean late,
            boolean anonymous,
            boolean contactGiven,
            String store,
            String where,
            String when,
            String details,
            boolean feedbackWanted,
            boolean consent,
            Worked.@Nullable VerificationView verification,
            Worked.@Nullable PoliceView police,
            Worked.FeedbackView feedback,
            List<String> open) {

        static IntakeView of(IntakeDesk.Page page) {
            DeskIntake intake = page.intake();
            Account told = intake.account();
            return new IntakeView(
                    intake.id().value(),
                    intake.version(),
                    intake.client().value(),
                    page.client().japanese(),
                    intake.nature().kind().code(),
                    intake.nature().concern().map(Word::code).orElse(null),
                    intake.channel().code(),
                    intake.status().code(),
                    Worked.day(intake.receivedAt()),
                    intake.dueOn(),
                    intake.late(),
                    told.name().isBlank(),
                    told.hasContact(),
                    told.store()
                            .flatMap(page.client()::store)
                            .map(Client.Store::name)
                            .orElse(""),
                    told.where(),
                    told.when(),
                    told.details(),
                    told.feedbackWanted(),
                    told.consent(),
                    intake.work()
                            .verification()
                            .map(Worked.VerificationView::of)
                            .orElse(null),
                    intake.work().police().map(Worked.PoliceView::of).orElse(null),
                    Worked.FeedbackView.of(intake.work().feedback()),
                    intake.open().stream().map(IntakeEvent::code).toList());
        }
    }

    /** Who wrote, how to reach them, and whom they name; asked for by itself. */
    record PeopleView(String name, String phone, String mail, String staff) {

        static PeopleView of(Account told) {
            return new PeopleView(told.name(), told.phone(), told.mail(), told.staff());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record TakenDown(
            @NotNull @Size(max = 5) String client,
            @NotNull @Size(max = 20) String channel,
            @NotNull @Valid Told told) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Proposed(
            @NotNull Long version,
            @NotBlank @Size(max = 8_000) String text) {}

    private final IntakeDesk desk;

    IntakeController(IntakeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @AllowedTo(value = Who.DESK_AGENT, unaudited = "clients, kinds and days; opening an intake is on record")
    Queue queue(
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable UUID after) {
        Workload workload = desk.workload();
        return new Queue(
                workload.open(),
                workload.employees(),
                workload.late(),
                desk
                        .queue(
                                Optional.ofNullable(client).map(IntakeController::tenant),
                                Optional.ofNullable(after).map(IntakeId::new))
                        .stream()
                        .map(QueuedView::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(value = Who.DESK_AGENT, audits = "intake.received")
    void takeDown(Actor.Staff staff, @Valid @RequestBody TakenDown taken) {
        Told told = taken.told();
        desk.receive(
                Optional.of(staff.id()),
                new IntakeId(told.reference()),
                tenant(taken.client()),
                told.nature(),
                Spelled.of(Channel.values(), taken.channel(), "/channel"),
                told.account());
    }

    @GetMapping("/{intake}")
    @AllowedTo(value = Who.DESK_AGENT, audits = IntakeDesk.READ)
    IntakeView page(Actor.Staff staff, @PathVariable UUID intake) {
        return IntakeView.of(desk.page(staff, new IntakeId(intake)));
    }

    @GetMapping("/{intake}/people")
    @AllowedTo(value = Who.DESK_AGENT, audits = IntakeDesk.PEOPLE_READ)
    PeopleView people(Actor.Staff staff, @PathVariable UUID intake) {
        return PeopleView.of(desk.people(staff, new IntakeId(intake)));
    }

    @PutMapping("/{intake}/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void verify(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Verified found) {
        desk.verify(staff, new IntakeId(intake), found.version(), found.verification());
    }

    @PostMapping("/{intake}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void reject(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Police told) {
        desk.reject(staff, new IntakeId(intake), told.version(), told.report());
    }

    @PostMapping("/{intake}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void report(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Version seen) {
        desk.report(staff, new IntakeId(intake), seen.version());
    }

    @PostMapping("/{intake}/counsel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void advise(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Version seen) {
        desk.advise(staff, new IntakeId(intake), seen.version());
    }

    @PutMapping("/{intake}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void writeFeedback(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Proposed proposed) {
        desk.writeFeedback(
                staff, new IntakeId(intake), proposed.version(), proposed.text().strip());
    }

    @PostMapping("/{intake}/feedback/sending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_AGENT, audits = MOVED)
    void sendFeedback(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Version seen) {
        desk.sendFeedback(staff, new IntakeId(intake), seen.version());
    }

    private static TenantId tenant(String code) {
        if (!code.matches("[a-z0-9]{5}")) {
            throw Refusal.unprocessable("not-readable", "There is no such organisation.")
                    .at("/client", "unknown");
        }
        return new TenantId(code);
    }
}
