package io.komado.identity.proposals;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chassis.timers.Timers;
import io.komado.identity.staff.By;
import io.komado.identity.staff.Decided;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.GrantId;
import io.komado.identity.staff.Offices;
import io.komado.identity.staff.Roster;
import io.komado.identity.staff.Scope;
import io.komado.identity.staff.Seat;
import io.komado.identity.staff.StaffChanges;
import io.komado.identity.staff.StaffFact;
import io.komado.identity.staff.StaffFact.Reason;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.staff.Term;
import io.komado.identity.tenants.Desks;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.units.UnitId;
import io.komado.identity.units.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, confirms and declines what takes two people; the rules of a role are asked when it is proposed and again when it is given. */
@Service
public class TwoPeople implements TimerHandler {

    /** The audited acts. */
    public static final String PROPOSED = "staff.proposed";

    public static final String CONFIRMED = "staff.confirmed";

    public static final String DECLINED = "staff.declined";

    private static final String EXPIRES = "proposal.expires";

    /**
     * A role that someone should have.
     *
     * @param from the first day; null for today, or for the end of the running term where this is a reappointment
     * @param until the day after the last; null for a full term
     */
    public record Wish(
            StaffId staff,
            Role role,
            Scope scope,
            @Nullable Seat seat,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final Proposals proposals;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Desks desks;
    private final Units units;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    TwoPeople(
            Proposals proposals,
            StaffMembers staff,
            StaffChanges changes,
            Desks desks,
            Units units,
            Timers timers,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.staff = staff;
        this.changes = changes;
        this.desks = desks;
        this.units = units;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What waits for a second person. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return proposals.open();
    }

    /** Proposes a role; one that reads nothing is given at once. */
    @Transactional
    public Proposal proposeRole(Actor.Staff by, Wish wish) {
        TenantStanding standing = changes.begin();
        requirePlace(wish.scope());
        StaffMember person = person(wish.staff(), "/staff");
        Grant grant =
                new Grant(new GrantId(UUID.randomUUID()), wish.role(), wish.scope(), wish.seat(), termOf(person, wish));
        Decided appointed = person.appoint(grant, changes.roster(standing), changes.today());
        Matter matter = new Matter.NewRole(wish.staff(), grant);
        if (Offices.takesTwo(wish.role())) {
            return propose(by, matter);
        }
        changes.apply(new By.Colleague(by.id()), List.of(appointed));
        return newProposal(by, matter).atOnce();
    }

    /** Proposes that all open work of one person goes to another, with the roles that it needs. */
    @Transactional
    public Proposal proposeHandover(Actor.Staff by, StaffId from, StaffId to) {
        Matter.Handover handover = new Matter.Handover(to, from);
        handedOver(handover, changes.roster(changes.begin()));
        return propose(by, handover);
    }

    /** Proposes that a person may set up another second factor. */
    @Transactional
    public Proposal proposeSecondFactor(Actor.Staff by, StaffId of) {
        changes.begin();
        person(of, "/staff");
        return propose(by, new Matter.NewSecondFactor(of));
    }

    /** The second person's yes, upon which it happens. */
    @Transactional
    public Proposal confirm(Actor.Staff by, ProposalId id) {
        TenantStanding standing = changes.begin();
        Proposal confirmed = find(id).confirm(by.id(), changes.today());
        keep(confirmed);
        record(CONFIRMED, by.id(), confirmed);
        By second = new By.Colleague(by.id());
        Roster roster = changes.roster(standing);
        switch (confirmed.matter()) {
            case Matter.NewRole role ->
                changes.apply(
                        second,
                        List.of(person(role.staff(), "/staff")
                                .appoint(startingNow(role.grant()), roster, changes.today())));
            case Matter.Handover handover -> changes.apply(second, handedOver(handover, roster));
            case Matter.NewSecondFactor factor -> changes.tell(second, new StaffFact.SecondFactorReset(factor.staff()));
        }
        return confirmed;
    }

    /** Anybody's no. */
    @Transactional
    public void decline(Actor.Staff by, ProposalId id) {
        changes.begin();
        Proposal declined = find(id).decline(by.id(), changes.today());
        keep(declined);
        record(DECLINED, by.id(), declined);
    }

    @Override
    public String kind() {
        return EXPIRES;
    }

    @Override
    public void due(String reference, Instant due) {
        proposals
                .find(new ProposalId(UUID.fromString(reference)))
                .filter(Proposal::isOpen)
                .ifPresent(open -> proposals.decide(open.expire()));
    }

    /** The predecessor's roles end first, so that a seat for one is free for the successor. */
    private List<Decided> handedOver(Matter.Handover handover, Roster roster) {
        LocalDate today = changes.today();
        StaffMember from = person(handover.predecessor(), "/predecessor");
        StaffMember to = person(handover.staff(), "/successor");
        if (from.id().equals(to.id())) {
            throw Refusal.unprocessable("same-person", "Work goes from one person to another.")
                    .at("/successor", "same-person");
        }
        List<Grant> open = from.grants().stream()
                .filter(grant -> Offices.READERS.contains(grant.role())
                        && grant.term().until().isAfter(today))
                .toList();
        List<StaffFact> ended = new ArrayList<>();
        for (Grant grant : open) {
            Decided without = from.end(grant.id(), Reason.HANDED_OVER);
            from = without.next();
            ended.addAll(without.facts());
        }
        Roster after = roster.with(from);
        List<StaffFact> given = new ArrayList<>();
        List<GrantId> grants = new ArrayList<>();
        for (Grant grant : open) {
            Grant moved = startingNow(
                    new Grant(new GrantId(UUID.randomUUID()), grant.role(), grant.scope(), grant.seat(), grant.term()));
            Optional<Grant> has = to.grants().stream().filter(moved::repeats).findFirst();
            if (has.isEmpty()) {
                Decided with = to.appoint(moved, after, today);
                to = with.next();
                given.addAll(with.facts());
            }
            grants.add(has.orElse(moved).id());
        }
        ended.add(new StaffFact.WorkHandedOver(from.id(), to.id(), grants));
        return List.of(new Decided(from, ended), new Decided(to, given));
    }

    /** A term that was to begin while the proposal waited begins when it is confirmed. */
    private Grant startingNow(Grant grant) {
        LocalDate today = changes.today();
        return grant.term().from().isBefore(today)
                ? new Grant(
                        grant.id(),
                        grant.role(),
                        grant.scope(),
                        grant.seat(),
                        new Term(today, grant.term().until()))
                : grant;
    }

    private Term termOf(StaffMember person, Wish wish) {
        LocalDate from = wish.from() != null
                ? wish.from()
                : person.latest(wish.role(), wish.scope(), changes.today())
                        .map(running -> running.term().until())
                        .orElse(changes.today());
        return wish.until() == null ? Term.beginning(from) : new Term(from, wish.until());
    }

    private void requirePlace(Scope scope) {
        UUID reference = scope.reference();
        if (reference == null) {
            return;
        }
        boolean known =
                switch (scope.kind()) {
                    case DESK -> desks.find(reference).isPresent();
                    case UNIT -> units.exists(new UnitId(reference));
                    case CASE, TENANT -> true;
                };
        if (!known) {
            throw Refusal.unprocessable("scope-unknown", "There is no such desk or unit.")
                    .at("/scope", "unknown");
        }
    }

    private Proposal propose(Actor.Staff by, Matter matter) {
        Proposal proposal = newProposal(by, matter);
        proposals.add(proposal);
        timers.set(EXPIRES, proposal.id().toString(), clock.instant().plus(Proposal.OPEN_FOR));
        record(PROPOSED, by.id(), proposal);
        return proposal;
    }

    /** A proposed role has its id before it is given, and the proposal has the same. */
    private Proposal newProposal(Actor.Staff by, Matter matter) {
        UUID id = matter instanceof Matter.NewRole role ? role.grant().id().value() : UUID.randomUUID();
        return Proposal.of(new ProposalId(id), matter, by.id(), changes.today());
    }

    private void keep(Proposal decided) {
        if (!proposals.decide(decided)) {
            throw Refusal.conflict("proposal-decided", "This has been decided already.");
        }
        timers.cancel(EXPIRES, decided.id().toString());
    }

    private void record(String act, StaffId by, Proposal proposal) {
        outbox.audit(AuditEntry.byStaff(
                act,
                by,
                clock.instant(),
                Map.of(
                        "proposal", proposal.id().toString(),
                        "kind", proposal.matter().code(),
                        "staff", proposal.matter().staff().toString())));
    }

    private Proposal find(ProposalId id) {
        return proposals.find(id).orElseThrow(Refusal::notFound);
    }

    private StaffMember person(StaffId id, String pointer) {
        return staff.find(id)
                .filter(person -> person.isThereOn(changes.today()))
                .orElseThrow(() -> Refusal.unprocessable("person-unknown", "There is no such person.")
                        .at(pointer, "unknown"));
    }
}
