package io.komado.cases.intakes.messaging;

import io.komado.cases.intakes.ClientBook;
import io.komado.cases.intakes.DeskIntake;
import io.komado.cases.intakes.FrontDesk;
import io.komado.cases.intakes.Handover;
import io.komado.cases.intakes.IntakeAnnouncements;
import io.komado.cases.intakes.IntakeEvent;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.MonthlyNumbers;
import io.komado.cases.intakes.ReportedIntake;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.outbox.PublishedEvent;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what the two sides of an intake have to hear of each other, and what auditors read. */
@Component
class IntakeEvents implements IntakeAnnouncements {

    static final String TOPIC = "case.intake.v1";

    static final String REPORTED = "intake.reported";
    static final String FEEDBACK_WRITTEN = "intake.feedback-written";
    static final String FEEDBACK_SENT = "intake.feedback-sent";
    static final String FEEDBACK_APPROVED = "intake.feedback-approved";
    static final String FEEDBACK_DECLINED = "intake.feedback-declined";

    static final String MONTH_OVER = "intake.month-over";

    private static final String RECEIVED = "intake.received";
    private static final String OVERDUE = "intake.overdue";
    private static final String DELIVERED = "intake-report.received";

    /** The data of what the desk tells its client: {@value #REPORTED}, {@value #FEEDBACK_WRITTEN}, {@value #FEEDBACK_SENT}. */
    record ForClient(UUID intake, String client) {}

    /** The data of what the client tells its desk: {@value #FEEDBACK_APPROVED}, {@value #FEEDBACK_DECLINED}. */
    record ForDesk(UUID intake, String desk, int version) {}

    /** The data of {@value #MONTH_OVER}. */
    record MonthOver(String client, String month) {}

    private final Outbox outbox;
    private final Clock clock;
    private final Counter overdue;

    IntakeEvents(Outbox outbox, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.clock = clock;
        this.overdue = Counter.builder("komado.intakes.overdue")
                .description("Intakes whose client heard nothing by their last day")
                .register(meters);
    }

    @Override
    public void received(DeskIntake intake, Optional<StaffId> by) {
        audit(RECEIVED, by, intake.receivedAt(), of(intake));
    }

    @Override
    public void moved(DeskIntake.Moved moved, Optional<StaffId> by) {
        DeskIntake intake = moved.intake();
        switch (moved.event()) {
            case REPORT -> tellClient(REPORTED, intake);
            case WRITE_FEEDBACK -> tellClientIfReported(intake);
            case SEND_FEEDBACK -> tellClient(FEEDBACK_SENT, intake);
            case RECEIVE, REJECT, VERIFY, ADVISE, APPROVE_FEEDBACK, DECLINE_FEEDBACK, OPEN_CASE -> {}
        }
        Map<String, Object> data = Map.of(
                "intake",
                intake.id().toString(),
                "client",
                intake.client().value(),
                "row",
                moved.row(),
                "to",
                intake.status().code());
        audit("intake.moved", by, clock.instant(), data);
    }

    @Override
    public void overdue(DeskIntake intake) {
        overdue.increment();
        audit(OVERDUE, Optional.empty(), CoarseTime.hourOf(clock), of(intake));
    }

    @Override
    public void did(String act, IntakeId intake, StaffId by) {
        audit(act, Optional.of(by), clock.instant(), Map.of("intake", intake.toString()));
    }

    @Override
    public void delivered(ReportedIntake report) {
        audit(
                DELIVERED,
                Optional.empty(),
                CoarseTime.hourOf(clock),
                Map.of(
                        "intake",
                        report.id().toString(),
                        "status",
                        report.status().code()));
    }

    @Override
    public void decided(ReportedIntake report, IntakeEvent decision, StaffId by) {
        if (decision == IntakeEvent.APPROVE_FEEDBACK) {
            tellDesk(FEEDBACK_APPROVED, report);
        } else if (decision == IntakeEvent.DECLINE_FEEDBACK) {
            tellDesk(FEEDBACK_DECLINED, report);
        }
        audit(
                "intake-report.decided",
                Optional.of(by),
                clock.instant(),
                Map.of("intake", report.id().toString(), "decision", decision.code()));
    }

    @Override
    public void handedOver(Handover handover, StaffId by) {
        audit(
                FrontDesk.RECORDED,
                Optional.of(by),
                clock.instant(),
                Map.of(
                        "handover",
                        handover.id().toString(),
                        "to",
                        handover.status().code()));
    }

    @Override
    public void described(TenantId client, StaffId by) {
        audit(ClientBook.DESCRIBED, Optional.of(by), clock.instant(), Map.of("client", client.value()));
    }

    @Override
    public void counted(TenantId client, YearMonth month) {
        outbox.record(new PublishedEvent(
                TOPIC,
                client.value(),
                MONTH_OVER,
                clock.instant(),
                new MonthOver(client.value(), month.atDay(1).toString())));
    }

    @Override
    public void exported(YearMonth month, StaffId by) {
        audit(MonthlyNumbers.EXPORTED, Optional.of(by), clock.instant(), Map.of("month", month.toString()));
    }

    @Override
    public void closed(StaffId by) {
        audit(ClientBook.CLOSED, Optional.of(by), clock.instant(), Map.of());
    }

    private void tellClientIfReported(DeskIntake intake) {
        if (!intake.awaitsReport()) {
            tellClient(FEEDBACK_WRITTEN, intake);
        }
    }

    private void tellClient(String type, DeskIntake intake) {
        outbox.record(new PublishedEvent(
                TOPIC,
                intake.id().toString(),
                type,
                clock.instant(),
                new ForClient(intake.id().value(), intake.client().value())));
    }

    private void tellDesk(String type, ReportedIntake report) {
        outbox.record(new PublishedEvent(
                TOPIC,
                report.id().toString(),
                type,
                clock.instant(),
                new ForDesk(
                        report.id().value(),
                        report.desk().value(),
                        report.feedback().version())));
    }

    private void audit(String act, Optional<StaffId> by, Instant at, Map<String, Object> data) {
        outbox.audit(by.map(person -> AuditEntry.byStaff(act, person, at, data))
                .orElseGet(() -> AuditEntry.bySystem(act, at, data)));
    }

    private static Map<String, Object> of(DeskIntake intake) {
        return Map.of(
                "intake",
                intake.id().toString(),
                "client",
                intake.client().value(),
                "channel",
                intake.channel().code());
    }
}
