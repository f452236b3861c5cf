package io.komado.cases.intakes;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries to the other side what an event told: each side's rows are written in a transaction of its own tenant. An event that comes twice finds its
 * effect there; one whose second half failed comes again.
 */
@Service
public class TwoSides {

    private final Intakes intakes;
    private final Clients clients;
    private final CustomerDesks customerDesks;
    private final ReportedIntakes reports;
    private final IntakeDesk desk;
    private final MonthlyNumbers numbers;
    private final MonthCounts months;
    private final IntakeAnnouncements announcements;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    TwoSides(
            Intakes intakes,
            Clients clients,
            CustomerDesks customerDesks,
            ReportedIntakes reports,
            IntakeDesk desk,
            MonthlyNumbers numbers,
            MonthCounts months,
            IntakeAnnouncements announcements,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.intakes = intakes;
        this.clients = clients;
        this.customerDesks = customerDesks;
        this.reports = reports;
        this.desk = desk;
        this.numbers = numbers;
        this.months = months;
        this.announcements = announcements;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** In the client's tenant: this desk works for it from now on, or no more. */
    public void engaged(TenantId of, boolean served) {
        TenantId client = Tenancy.required();
        customerDesks.engaged(served ? Optional.of(of) : Optional.empty());
        in(of, () -> {
            numbers.begin();
            clients.serve(client, served);
        });
    }

    /** In the desk's tenant: the client's object is made, or brought up to date. */
    public void deliver(IntakeId id) {
        TenantId from = Tenancy.required();
        intakes.find(id).ifPresent(intake -> {
            ReportedIntake report = reportOf(intake, from);
            in(
                    intake.client(),
                    () -> reports.find(id).ifPresentOrElse(kept -> bringUp(kept, report), () -> {
                        if (reports.add(report)) {
                            announcements.delivered(report);
                        }
                    }));
        });
    }

    /** In the client's tenant: the desk hears what the client decided. */
    public void decided(IntakeId id, TenantId at, IntakeEvent decision, int text) {
        in(at, () -> desk.decided(id, decision, text));
    }

    /** In the desk's tenant: the client gets its count of a month that is over. */
    public void monthIsOver(TenantId client, YearMonth month) {
        MonthCount count = numbers.count(client, month);
        in(client, () -> months.add(count));
    }

    private void bringUp(ReportedIntake kept, ReportedIntake report) {
        ReportedIntake next = kept.broughtUpTo(report);
        if (!next.equals(kept)) {
            if (!reports.save(next)) {
                throw new IllegalStateException("the client moved its report meanwhile; the event comes again");
            }
            announcements.delivered(next);
        }
    }

    private ReportedIntake reportOf(DeskIntake intake, TenantId from) {
        return new ReportedIntake(
                intake.id(),
                0,
                from,
                intake.nature(),
                intake.channel(),
                intake.status(),
                intake.receivedAt().atZone(CoarseTime.TOKYO).toLocalDate(),
                CoarseTime.dayOf(clock, CoarseTime.TOKYO),
                clients.find(intake.client())
                        .flatMap(client -> intake.account().store().flatMap(client::store))
                        .map(Client.Store::name)
                        .orElse(""),
                intake.account(),
                intake.work().verification().orElseThrow(),
                intake.work().feedback(),
                Optional.empty());
    }

    private void in(TenantId tenant, Runnable work) {
        Tenancy.run(tenant, () -> ofItsOwn.executeWithoutResult(status -> work.run()));
    }
}
