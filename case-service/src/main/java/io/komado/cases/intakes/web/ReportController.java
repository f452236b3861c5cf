package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Account;
import io.komado.cases.intakes.ClientReports;
import io.komado.cases.intakes.IntakeEvent;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.ReportedIntake;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.tables.Word;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person in charge at a client organisation reads and decides (R1-18, R1-20). */
@RestController
@RequestMapping("/intake-reports")
class ReportController {

    private static final String DECIDED = "intake-report.decided";

    record HeadingView(
            UUID id,
            String kind,
            @Nullable String concern,
            String channel,
            String status,
            String verdict,
            String store,
            LocalDate receivedOn,
            LocalDate reportedOn) {

        static HeadingView of(ReportedIntake report) {
            return new HeadingView(
                    report.id().value(),
                    report.nature().kind().code(),
                    report.nature().concern().map(Word::code).orElse(null),
                    report.channel().code(),
                    report.status().code(),
                    report.verification().verdict().code(),
                    report.store(),
                    report.receivedOn(),
                    report.reportedOn());
        }
    }

    record Headings(List<HeadingView> reports) {}

    record ReportView(
            HeadingView heading,
            long version,
            boolean anonymous,
            boolean contactGiven,
            String where,
            String when,
            String details,
            boolean feedbackWanted,
            Worked.VerificationView verification,
            Worked.FeedbackView feedback,
            @Nullable UUID openedCase,
            List<String> open) {

        static ReportView of(ReportedIntake report) {
            Account told = report.account();
            return new ReportView(
                    HeadingView.of(report),
                    report.version(),
                    told.name().isBlank(),
                    told.hasContact(),
                    told.where(),
                    told.when(),
                    told.details(),
                    told.feedbackWanted(),
                    Worked.VerificationView.of(report.verification()),
                    Worked.FeedbackView.of(report.feedback()),
                    report.opened().map(CaseId::value).orElse(null),
                    report.open().stream().map(IntakeEvent::code).toList());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Approval(@NotNull Long version, @NotNull Integer text) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewCase(
            @NotNull Long version,
            @NotBlank @Size(max = 120) String title) {}

    record Opened(UUID id) {}

    private final ClientReports reports;

    ReportController(ClientReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            unaudited = "kinds, verdicts and days; opening a report is on record")
    Headings newest(@RequestParam(required = false) @Nullable UUID after) {
        return new Headings(reports.newest(Optional.ofNullable(after).map(IntakeId::new)).stream()
                .map(HeadingView::of)
                .toList());
    }

    @GetMapping("/{intake}")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = ClientReports.READ)
    ReportView page(Actor.Staff staff, @PathVariable UUID intake) {
        return ReportView.of(reports.page(staff, new IntakeId(intake)));
    }

    @GetMapping("/{intake}/people")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = ClientReports.PEOPLE_READ)
    IntakeController.PeopleView people(Actor.Staff staff, @PathVariable UUID intake) {
        return IntakeController.PeopleView.of(
                reports.people(staff, new IntakeId(intake)).account());
    }

    @PostMapping("/{intake}/feedback-approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = DECIDED)
    void approve(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Approval approval) {
        reports.approveFeedback(staff, new IntakeId(intake), approval.version(), approval.text());
    }

    @PostMapping("/{intake}/feedback-refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = DECIDED)
    void decline(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody Worked.Version seen) {
        reports.declineFeedback(staff, new IntakeId(intake), seen.version());
    }

    @PostMapping("/{intake}/case")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = DECIDED)
    Opened openCase(Actor.Staff staff, @PathVariable UUID intake, @Valid @RequestBody NewCase wanted) {
        return new Opened(reports.openCase(staff, new IntakeId(intake), wanted.version(), wanted.title())
                .value());
    }
}
