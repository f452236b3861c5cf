package io.komado.chat.conversations;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import io.komado.chat.desks.Desk;
import io.komado.chat.desks.DeskId;
import io.komado.chat.desks.DeskKind;
import io.komado.chat.desks.Desks;
import io.komado.chat.policies.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which way a member's words take: straight to a desk, around some of its people (R0-36), or to counsellors whose names stand there
 * before the first word (R4-29, R4-65); and whom the member does not want any more (R4-66).
 */
@Service
public class MemberRoutes {

    private static final int MOST_ROUTES = 10;

    private final Routes routes;
    private final Line line;
    private final ReadMarks marks;
    private final Readership readership;
    private final Restraints restraints;
    private final Desks desks;
    private final Policies policies;
    private final Clock clock;

    MemberRoutes(
            Routes routes,
            Line line,
            ReadMarks marks,
            Readership readership,
            Restraints restraints,
            Desks desks,
            Policies policies,
            Clock clock) {
        this.routes = routes;
        this.line = line;
        this.marks = marks;
        this.readership = readership;
        this.restraints = restraints;
        this.desks = desks;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A desk as this member sees it.
     *
     * @param readers everybody who reads there
     * @param counsellors how many read a conversation unless the member wants fewer, as the organisation's rules say (R4-29); none where
     *     the desk does not counsel
     */
    public record OwnDesk(Desk desk, boolean takesIn, List<StaffId> readers, int counsellors, List<OwnLine> lines) {}

    /**
     * A line as this member sees it.
     *
     * @param readers who reads it, or will
     * @param cards readers who came later and whose name cards have not been seen
     * @param restraint what holds the member's words back here
     */
    public record OwnLine(
            RouteId route,
            boolean takesIn,
            List<StaffId> readers,
            List<StaffId> cards,
            boolean opened,
            int unread,
            Restraint restraint) {}

    /** The tenant's desks, with what waits for this member. The straight way to a desk is always there, the first of its lines. */
    @Transactional(readOnly = true)
    public List<OwnDesk> desks(Actor.Member member) {
        boolean takesIn = desks.takesIn();
        List<Route> own = routes.of(member.ref());
        return desks.all().stream()
                .map(desk -> {
                    List<StaffId> readers = desks.readers(desk.id(), today());
                    Stream<Route> straight =
                            desk.kind() == DeskKind.CONSULT ? Stream.empty() : Stream.of(straight(desk));
                    List<OwnLine> lines = Stream.concat(
                                    straight,
                                    own.stream().filter(route -> route.desk().equals(desk.id())))
                            .map(route -> ownLine(member, route, desk, readers, takesIn))
                            .toList();
                    return new OwnDesk(
                            desk,
                            takesIn && desk.live() && !readers.isEmpty(),
                            readers,
                            desk.kind() == DeskKind.CONSULT ? usualCounsellors() : 0,
                            lines);
                })
                .toList();
    }

    private OwnLine ownLine(Actor.Member member, Route route, Desk desk, List<StaffId> ofDesk, boolean takesIn) {
        Optional<ConversationId> own = line.of(route.id(), member.ref());
        List<StaffId> readers = own.map(conversation -> readership.readers(conversation, today()))
                .orElseGet(() -> readersOf(route, ofDesk));
        Restraint restraint =
                own.map(conversation -> restraints.of(conversation, today())).orElse(Restraint.NONE);
        return new OwnLine(
                route.id(),
                takesIn && restraint.closed().isEmpty() && !readers.isEmpty() && (own.isPresent() || desk.live()),
                readers,
                own.map(readership::unseenCards).orElseGet(List::of),
                own.isPresent(),
                own.map(marks::unreadByMember).orElse(0),
                restraint);
    }

    /**
     * A way around these people; the same people give the same way.
     *
     * @param counsellors how many shall read it where the desk counsels; as many as the organisation's rules say when it is empty
     * @throws Refusal 422 {@code nobody-left} when nobody of the desk would read it, so that the app offers another desk
     */
    @Transactional
    public OwnLine choose(Actor.Member member, DeskId deskId, Set<StaffId> around, Optional<Integer> counsellors) {
        Desk desk = desks.find(deskId).orElseThrow(Refusal::notFound);
        List<StaffId> able = desks.readers(deskId, today());
        if (!able.containsAll(around)) {
            throw Refusal.unprocessable("person-unknown", "Only people who read at this desk can be gone around.")
                    .at("/around", "unknown");
        }
        List<Route> own = routes.of(member.ref());
        Route route = own.stream()
                .filter(known -> known.desk().equals(deskId) && known.around().equals(around))
                .filter(known -> line.of(known.id(), member.ref()).isPresent()
                        || !readersOf(known, able).isEmpty())
                .findFirst()
                .orElseGet(() -> begin(member, desk, around, able, counsellors, own.size()));
        return ownLine(member, route, desk, able, desks.takesIn());
    }

    private Route begin(
            Actor.Member member,
            Desk desk,
            Set<StaffId> around,
            List<StaffId> able,
            Optional<Integer> counsellors,
            int before) {
        boolean counsels = desk.kind() == DeskKind.CONSULT;
        if (!counsels && around.isEmpty()) {
            return straight(desk);
        }
        List<StaffId> left = new ArrayList<>(able);
        left.removeAll(around);
        if (left.isEmpty()) {
            throw Refusal.unprocessable("nobody-left", "Nobody of this desk would read it. Choose another desk.")
                    .at("/around", "nobody-left");
        }
        if (before >= MOST_ROUTES) {
            throw Refusal.conflict("too-many-routes", "There are many ways already. Use one of them.");
        }
        Collections.shuffle(left);
        int wanted = counsels ? wanted(counsellors) : 0;
        Route route = new Route(
                new RouteId(UUID.randomUUID()),
                desk.id(),
                around,
                Set.copyOf(left.subList(0, Math.min(wanted, left.size()))),
                wanted);
        routes.add(route, member.ref());
        return route;
    }

    /**
     * The member does not want this person any more, who loses access at once; where the desk counsels, somebody else may come.
     *
     * @param counsellors how many shall read it from now on, where the desk counsels (R4-29); as many as the rules say when it is empty
     * @throws Refusal 422 {@code nobody-left} when nobody would read it any more
     */
    @Transactional
    public void leave(Actor.Member member, RouteId route, StaffId person, Optional<Integer> counsellors) {
        ConversationId conversation = required(member, route);
        if (!readership.readers(conversation, today()).contains(person)) {
            throw Refusal.unprocessable("person-unknown", "This person does not read here.")
                    .at("/person", "unknown");
        }
        readership.keepFrom(conversation, person);
        readership.wantCounsellors(conversation, wanted(counsellors));
        readership.fill(conversation, today());
        if (readership.readers(conversation, today()).isEmpty()) {
            throw Refusal.unprocessable("nobody-left", "Nobody of this desk would read it. Choose another desk.")
                    .at("/person", "nobody-left");
        }
    }

    /** The member has seen the name cards of these people, or asked for them (R4-65). */
    @Transactional
    public void seen(Actor.Member member, RouteId route, Collection<StaffId> people) {
        readership.seen(required(member, route), people);
    }

    /** The route on which a first message goes; refuses while the desk is not open. */
    Route toBegin(Actor.Member member, RouteId id) {
        Route route = find(member, id);
        Desk desk = desks.find(route.desk()).orElseThrow(Refusal::notFound);
        if (desk.kind() == DeskKind.CONSULT && route.counsellors().isEmpty()) {
            throw Refusal.conflict("counsellors-unnamed", "Who reads is named before the first word.");
        }
        if (!desk.live()) {
            throw deskNotOpen();
        }
        return route;
    }

    /** Whether something that is written on this route now would be taken in. */
    boolean takesIn(Actor.Member member, RouteId id) {
        Route route = find(member, id);
        Desk desk = desks.find(route.desk()).orElseThrow(Refusal::notFound);
        return ownLine(member, route, desk, desks.readers(desk.id(), today()), desks.takesIn())
                .takesIn();
    }

    void requireKnown(Actor.Member member, RouteId route) {
        find(member, route);
    }

    static Refusal deskNotOpen() {
        return Refusal.conflict("desk-not-open", "This was not sent: nobody could read it at present.");
    }

    private Route find(Actor.Member member, RouteId id) {
        return routes.find(id, member.ref())
                .or(() -> desks.find(new DeskId(id.value())).map(MemberRoutes::straight))
                .orElseThrow(Refusal::notFound);
    }

    private ConversationId required(Actor.Member member, RouteId route) {
        return line.of(route, member.ref()).orElseThrow(Refusal::notFound);
    }

    private static Route straight(Desk desk) {
        return new Route(RouteId.to(desk.id()), desk.id(), Set.of(), Set.of(), 0);
    }

    private static List<StaffId> readersOf(Route route, List<StaffId> ofDesk) {
        return ofDesk.stream()
                .filter(person -> !route.around().contains(person))
                .filter(person -> route.wanted() == 0 || route.counsellors().contains(person))
                .toList();
    }

    /** As many as the member wants, at most as many as the rules say; fewer is what the member asked for (R4-29). */
    private int wanted(Optional<Integer> counsellors) {
        int usual = usualCounsellors();
        return Math.clamp(counsellors.orElse(usual), 1, usual);
    }

    private int usualCounsellors() {
        return Math.max(1, policies.at(today()).counsellors());
    }

    private LocalDate today() {
        return CoarseTime.dayOf(clock, CoarseTime.TOKYO);
    }
}
