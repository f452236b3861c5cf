package io.komado.cases.intakes;

import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Intake;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client organisation's person in charge does with the desk's reports, in the client's own tenant (R1-18, R1-20). */
@Service
public class ClientReports {

    /** The audited acts that move nothing. */
    public static final String READ = "intake-report.read";

    public static final String PEOPLE_READ = "intake-report.people-read";

    private static final int PAGE = 100;

    private final ReportedIntakes reports;
    private final CaseWorkflow workflow;
    private final IntakeAnnouncements announcements;

    ClientReports(ReportedIntakes reports, CaseWorkflow workflow, IntakeAnnouncements announcements) {
        this.reports = reports;
        this.workflow = workflow;
        this.announcements = announcements;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ReportedIntake> newest(Optional<IntakeId> after) {
        return reports.newest(after, PAGE);
    }

    /** One report; that it was read goes on record. */
    @Transactional
    public ReportedIntake page(Actor.Staff by, IntakeId id) {
        return read(by, id, READ);
    }

    /** The same with who wrote, how to reach them, and whom of the staff they name. */
    @Transactional
    public ReportedIntake people(Actor.Staff by, IntakeId id) {
        return read(by, id, PEOPLE_READ);
    }

    /**
     * Lets the applicant be told this text and no other (D6).
     *
     * @param text the version that was read
     * @throws Refusal 409 where the applicant did not ask for it or left no contact, where there is no text, or where another text stands there
     */
    @Transactional
    public void approveFeedback(Actor.Staff by, IntakeId id, long version, int text) {
        decide(by, id, version, IntakeEvent.APPROVE_FEEDBACK, report -> report.approved(text));
    }

    /** Has the applicant told nothing (D8). */
    @Transactional
    public void declineFeedback(Actor.Staff by, IntakeId id, long version) {
        decide(by, id, version, IntakeEvent.DECLINE_FEEDBACK, ReportedIntake::declined);
    }

    /** Opens a case for the employee who was harmed (D9). */
    @Transactional
    public CaseId openCase(Actor.Staff by, IntakeId id, long version, String title) {
        ReportedIntake report = reports.find(id).orElseThrow(Refusal::notFound);
        Intake begins = new Intake(
                Intake.Origin.HANDOVER,
                Intake.Reporter.WITNESS,
                false,
                Optional.empty(),
                title.strip(),
                Set.of(),
                "",
                new Intake.Account("", report.account().when(), report.account().details(), "", "", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CaseId opened = workflow.open(by, begins, "");
        decide(by, id, version, IntakeEvent.OPEN_CASE, one -> one.caseOpened(opened));
        return opened;
    }

    private ReportedIntake read(Actor.Staff by, IntakeId id, String act) {
        ReportedIntake report = reports.find(id).orElseThrow(Refusal::notFound);
        announcements.did(act, id, by.id());
        return report;
    }

    private void decide(
            Actor.Staff by, IntakeId id, long version, IntakeEvent decision, UnaryOperator<ReportedIntake> move) {
        ReportedIntake report = reports.find(id).orElseThrow(Refusal::notFound);
        ReportedIntake next = move.apply(report);
        if (report.version() != version || !reports.save(next)) {
            throw Refusal.conflict("moved-in-between", "Somebody else moved this; look at it anew.");
        }
        announcements.decided(next, decision, by.id());
    }
}
