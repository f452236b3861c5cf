package io.komado.cases.intakes;

import io.komado.cases.policies.RulesVersions;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff at the front keep of a hand-over, in their own organisation's tenant (R1-12 to R1-16). */
@Service
public class FrontDesk {

    /** The audited act of each move. */
    public static final String RECORDED = "handover.recorded";

    private static final int PAGE = 100;
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.DESK_LEAD, Role.DEPARTMENT_HEAD, Role.PRESIDENT);

    private final Handovers handovers;
    private final ReportedIntakes reports;
    private final CustomerDesks desks;
    private final RulesVersions rules;
    private final IntakeAnnouncements announcements;
    private final Clock clock;

    FrontDesk(
            Handovers handovers,
            ReportedIntakes reports,
            CustomerDesks desks,
            RulesVersions rules,
            IntakeAnnouncements announcements,
            Clock clock) {
        this.handovers = handovers;
        this.reports = reports;
        this.desks = desks;
        this.rules = rules;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Keeps that a customer was handed over (D0). The same again changes nothing.
     *
     * @throws Refusal 409 where no desk is engaged or the staff was not trained before (R1-10)
     */
    @Transactional
    public void handOver(Actor.Staff by, HandoverId id, String store, String what) {
        int policy = rules.inForceOn(today())
                .map(version -> version.numbers().number())
                .orElse(0);
        Handover handover =
                Handover.handedOver(id, desks.current(), clock.instant(), policy, by.id(), store.strip(), what.strip());
        if (handovers.add(handover)) {
            announcements.handedOver(handover, by.id());
        }
    }

    /** The newest. */
    @Transactional(readOnly = true)
    public List<Handover> newest() {
        return handovers.newest(PAGE);
    }

    /** How it ended (R1-14, R1-45). */
    @Transactional
    public void end(Actor.Staff by, HandoverId id, long version, HandoverEvent how) {
        move(by, id, version, handover -> handover.ended(how, hands(by)));
    }

    /** That the police was told (R1-15). */
    @Transactional
    public void escalate(Actor.Staff by, HandoverId id, long version, PoliceReport told) {
        move(by, id, version, handover -> handover.escalated(told, today(), hands(by)));
    }

    /** That this customer wrote to the desk (R1-16). */
    @Transactional
    public void link(Actor.Staff by, HandoverId id, long version, IntakeId intake) {
        boolean isReported = reports.find(intake).isPresent();
        move(by, id, version, handover -> handover.filed(intake, isReported, hands(by)));
    }

    private void move(Actor.Staff by, HandoverId id, long version, UnaryOperator<Handover> decide) {
        Handover handover = handovers.find(id).orElseThrow(Refusal::notFound);
        Handover next = decide.apply(handover);
        if (handover.version() != version || !handovers.save(next)) {
            throw Refusal.conflict("moved-in-between", "Somebody else moved this; look at it anew.");
        }
        announcements.handedOver(next, by.id());
    }

    /** In which capacities this person acts. */
    public static Set<DeskHand> hands(Actor.Staff by) {
        return by.roles().stream().anyMatch(IN_CHARGE::contains)
                ? EnumSet.of(DeskHand.FRONT, DeskHand.CLIENT)
                : EnumSet.of(DeskHand.FRONT);
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
