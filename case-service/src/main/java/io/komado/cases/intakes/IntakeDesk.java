package io.komado.cases.intakes;

import io.komado.cases.deadlines.Deadlines;
import io.komado.cases.deadlines.WorkingDays;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.mail.Mails;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a desk does with intakes, in its own tenant. */
@Service
public class IntakeDesk {

    /** The timer on the last day of a report, one for each intake. */
    static final String DUE = "intake.report-due";

    /** The audited acts that move nothing. */
    public static final String READ = "intake.read";

    public static final String PEOPLE_READ = "intake.people-read";

    private static final int PAGE = 100;

    private final Intakes intakes;
    private final Clients clients;
    private final ClosingDays closingDays;
    private final IntakeAnnouncements announcements;
    private final Timers timers;
    private final Mails mails;
    private final Clock clock;

    IntakeDesk(
            Intakes intakes,
            Clients clients,
            ClosingDays closingDays,
            IntakeAnnouncements announcements,
            Timers timers,
            Mails mails,
            Clock clock) {
        this.intakes = intakes;
        this.clients = clients;
        this.closingDays = closingDays;
        this.announcements = announcements;
        this.timers = timers;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Takes one in (D2). What was sent twice is kept once.
     *
     * @param by the agent who took it down; empty where it came by itself
     * @throws Refusal 409 for a client that this desk does not serve, and for another matter under the same id; 422 for a store that is not one of
     *     the client's
     */
    @Transactional
    public void receive(
            Optional<StaffId> by, IntakeId id, TenantId of, Nature nature, Channel channel, Account account) {
        Client client = clients.find(of).orElseGet(() -> new Client(of, false, "", "", "", "", List.of()));
        if (account.store().filter(store -> client.store(store).isEmpty()).isPresent()) {
            throw Refusal.unprocessable("not-readable", "The organisation has no such store.")
                    .at("/store", "unknown");
        }
        Instant now = clock.instant();
        Deadlines deadlines = deadlines();
        LocalDate dueOn = deadlines.deskReport(deadlines.dayOf(now));
        DeskIntake intake = DeskIntake.received(
                id,
                of,
                client.served(),
                by.isPresent() ? DeskHand.DESK : DeskHand.APPLICANT,
                nature,
                channel,
                CoarseTime.hourOf(clock),
                dueOn,
                account);
        if (intakes.add(intake)) {
            timers.set(DUE, id.toString(), deadlines.endOf(dueOn));
            announcements.received(intake, by);
        } else {
            requireSame(intake);
        }
    }

    private void requireSame(DeskIntake sent) {
        boolean same = intakes.find(sent.id())
                .filter(kept -> kept.client().equals(sent.client())
                        && kept.nature().equals(sent.nature())
                        && kept.account().equals(sent.account()))
                .isPresent();
        if (!same) {
            throw Refusal.conflict("already-received", "Something else was handed in with this form before.");
        }
    }

    /** What is to be done, for all clients or one. */
    @Transactional(readOnly = true)
    public List<QueuedIntake> queue(Optional<TenantId> client, Optional<IntakeId> after) {
        return intakes.queue(client, after, PAGE);
    }

    /** How much there is to be done. */
    @Transactional(readOnly = true)
    public Workload workload() {
        return intakes.workload();
    }

    /** An intake and the client of which it speaks; that it was read goes on record. */
    @Transactional
    public Page page(Actor.Staff by, IntakeId id) {
        DeskIntake intake = intakes.find(id).orElseThrow(Refusal::notFound);
        announcements.did(READ, id, by.id());
        return new Page(intake, clients.find(intake.client()).orElseThrow(Refusal::notFound));
    }

    /** An intake and for whom it is. */
    public record Page(DeskIntake intake, Client client) {}

    /** Who wrote, how to reach them, and whom of the staff they name (R1-27, R1-29). */
    @Transactional
    public Account people(Actor.Staff by, IntakeId id) {
        DeskIntake intake = intakes.find(id).orElseThrow(Refusal::notFound);
        announcements.did(PEOPLE_READ, id, by.id());
        return intake.account();
    }

    /** Finds what it is, with reason and advice (D4). */
    @Transactional
    public void verify(Actor.Staff by, IntakeId id, long version, Verification found) {
        move(by, id, version, intake -> intake.verified(found));
    }

    /** Rejects a threat; the evidence stays (D3). */
    @Transactional
    public void reject(Actor.Staff by, IntakeId id, long version, PoliceReport told) {
        LocalDate today = deadlines().dayOf(clock.instant());
        move(by, id, version, intake -> intake.rejected(told, today));
    }

    /** Reports to the client (D5). */
    @Transactional
    public void report(Actor.Staff by, IntakeId id, long version) {
        move(by, id, version, DeskIntake::reported);
    }

    /** Ends a consultation of which the employer hears nothing (D5a). */
    @Transactional
    public void advise(Actor.Staff by, IntakeId id, long version) {
        move(by, id, version, DeskIntake::advised);
    }

    /** Proposes what the applicant could be told (D6a). */
    @Transactional
    public void writeFeedback(Actor.Staff by, IntakeId id, long version, String text) {
        move(by, id, version, intake -> intake.feedbackWritten(text));
    }

    /** Tells the applicant what the client approved: by mail where there is an address, else the agent calls (D7). */
    @Transactional
    public void sendFeedback(Actor.Staff by, IntakeId id, long version) {
        DeskIntake sent = move(by, id, version, DeskIntake::feedbackSent);
        if (!sent.account().mail().isBlank()) {
            Client client = clients.find(sent.client()).orElseThrow(Refusal::notFound);
            mails.send(FeedbackMail.of(sent, client));
        }
    }

    /** Hears what the client decided; what is out of date by now is left. */
    void decided(IntakeId id, IntakeEvent decision, int text) {
        intakes.find(id)
                .flatMap(intake -> decision == IntakeEvent.APPROVE_FEEDBACK ? intake.approved(text) : intake.declined())
                .ifPresent(moved -> keep(moved, Optional.empty()));
    }

    /** The last day of a report is over; raises an alarm and decides nothing. */
    void dayIsOver(IntakeId id) {
        intakes.find(id).filter(DeskIntake::awaitsReport).ifPresent(intake -> {
            DeskIntake late = intake.nowLate();
            requireSaved(intakes.save(late));
            announcements.overdue(late);
        });
    }

    private DeskIntake move(Actor.Staff by, IntakeId id, long version, UnaryMove decide) {
        DeskIntake intake = intakes.find(id).orElseThrow(Refusal::notFound);
        requireSaved(intake.version() == version);
        return keep(decide.apply(intake), Optional.of(by.id()));
    }

    private DeskIntake keep(DeskIntake.Moved moved, Optional<StaffId> by) {
        requireSaved(intakes.save(moved.intake()));
        if (!moved.intake().awaitsReport()) {
            timers.cancel(DUE, moved.intake().id().toString());
        }
        announcements.moved(moved, by);
        return moved.intake();
    }

    private static void requireSaved(boolean saved) {
        if (!saved) {
            throw Refusal.conflict("moved-in-between", "Somebody else moved this; look at it anew.");
        }
    }

    private Deadlines deadlines() {
        return new Deadlines(CoarseTime.TOKYO, WorkingDays.ofJapan().closedOn(closingDays.closingDays()));
    }

    /** A decision on an intake. */
    private interface UnaryMove {
        DeskIntake.Moved apply(DeskIntake intake);
    }
}
