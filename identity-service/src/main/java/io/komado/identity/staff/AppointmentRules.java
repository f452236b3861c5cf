package io.komado.identity.staff;

import static io.komado.chassis.actor.Role.CHAIR;
import static io.komado.chassis.actor.Role.COUNSELLOR;
import static io.komado.chassis.actor.Role.INVESTIGATOR;
import static io.komado.chassis.actor.Role.TENANT_ADMIN;
import static io.komado.identity.staff.Offices.ON_THE_COMMITTEE;
import static io.komado.identity.staff.Offices.READERS;
import static io.komado.identity.staff.Offices.READ_AT_A_DESK;

import io.komado.chassis.actor.Role;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who may not be given which role. Each rule holds in either order: it looks at the roles of the wished term's days, whichever of
 * two was given first.
 */
final class AppointmentRules {

    /** What a rule looks at. */
    private record Case(StaffMember person, Grant wish, Roster roster, LocalDate today) {}

    @FunctionalInterface
    private interface Breach {
        boolean in(Case matter);
    }

    /**
     * A rule.
     *
     * @param source the id in {@code domain.md}, or the section of the architecture
     * @param conflict whether it is the state of things that is in the way (409), or the wish itself (422)
     * @param pointer the field of the wish that is in the way
     */
    private record Rule(String code, String source, boolean conflict, String pointer, String detail, Breach breach) {}

    private static final Rule appointedPeopleAreThere = conflict(
            "person-leaves",
            "G2",
            "/until",
            "This person is not there for the whole term.",
            is -> !is.person().isThereOn(is.wish().term().until().minusDays(1)));

    private static final Rule directSupervisorsNeverRespond = conflict(
            "direct-supervisor",
            "R0-07",
            "/role",
            "Who gives instructions to members does not read at a desk.",
            is -> is.person().profile().directSupervisor()
                    && READ_AT_A_DESK.contains(is.wish().role()));

    private static final Rule committeeMembersAreNoCounsellors = conflict(
            "committee-and-counsellor",
            "R4-16",
            "/role",
            "A member of the committee is not a counsellor at the same time.",
            is -> together(is, ON_THE_COMMITTEE, Set.of(COUNSELLOR)));

    private static final Rule tenantAdminsReadNothing = conflict(
            "admin-and-reader",
            "section 3",
            "/role",
            "Nobody administers an organisation and reads in it at the same time.",
            is -> together(is, Set.of(TENANT_ADMIN), READERS));

    private static final Rule termsOfOneRoleDoNotOverlap = conflict(
            "term-overlaps",
            "R4-30",
            "/from",
            "The same role is held on some of these days already.",
            is -> is.person().grants().stream().anyMatch(is.wish()::repeats));

    private static final Rule termsBeginTodayOrLater = unfit(
            "term-begins-in-the-past",
            "2.7",
            "/from",
            "A term begins today or later.",
            is -> is.wish().term().from().isBefore(is.today()));

    private static final Rule termsLastTwoYearsAtMost = unfit(
            "term-too-long",
            "R4-15, R4-30",
            "/until",
            "A term lasts two years at most; a reappointment follows it.",
            is -> is.wish().term().isLongerThanAllowed());

    private static final Rule rolesAreHeldForTheirScope = unfit(
            "scope-unfit",
            "section 3",
            "/scope",
            "This role is held for something else.",
            is -> !is.wish().scope().isComplete()
                    || !Offices.SCOPES
                            .getOrDefault(is.wish().role(), Set.of())
                            .contains(is.wish().scope().kind()));

    private static final Rule investigatorsComeFromThePool = unfit(
            "not-a-candidate",
            "R4-39",
            "/staff",
            "Investigators are chosen from the candidates designated beforehand.",
            is -> is.wish().role() == INVESTIGATOR && !is.person().profile().candidate());

    private static final Rule theCommitteeHasTheSeatsOfItsKind = unfit(
            "seat-unfit",
            "R3-08, R4-14",
            "/seat",
            "This seat does not go with the role or with the organisation.",
            is -> !seatFits(is.wish(), is.roster().organisationKind()));

    private static final Rule oneSeatOnePerson = conflict(
            "seat-taken",
            "R3-08",
            "/seat",
            "Somebody else sits there on some of these days.",
            is -> is.wish().sits(Seat::isSingle)
                    && is.roster()
                            .another(
                                    is.person(),
                                    is.wish(),
                                    (who, grant) -> grant.seat() == is.wish().seat())
                            .isPresent());

    private static final Rule aDeansCourseSendsNoHead = conflict(
            "deans-course",
            "R3-09",
            "/seat",
            "A dean's own course is not represented by its head besides.",
            is -> is.roster()
                    .another(
                            is.person(),
                            is.wish(),
                            (who, grant) -> ofOneCourse(who, is.person())
                                    && (headAndDean(is.wish(), grant) || headAndDean(grant, is.wish())))
                    .isPresent());

    /** All of them, in the order in which they are told. */
    private static final List<Rule> TABLE = List.of(
            rolesAreHeldForTheirScope,
            termsBeginTodayOrLater,
            termsLastTwoYearsAtMost,
            theCommitteeHasTheSeatsOfItsKind,
            investigatorsComeFromThePool,
            appointedPeopleAreThere,
            directSupervisorsNeverRespond,
            committeeMembersAreNoCounsellors,
            tenantAdminsReadNothing,
            termsOfOneRoleDoNotOverlap,
            oneSeatOnePerson,
            aDeansCourseSendsNoHead);

    private AppointmentRules() {}

    /** Refuses a wish that breaks a rule, and names the first that it breaks. */
    static void require(StaffMember person, Grant wish, Roster roster, LocalDate today) {
        Case matter = new Case(person, wish, roster, today);
        TABLE.stream().filter(rule -> rule.breach().in(matter)).findFirst().ifPresent(rule -> {
            Refusal refusal = rule.conflict()
                    ? Refusal.conflict(rule.code(), rule.detail())
                    : Refusal.unprocessable(rule.code(), rule.detail());
            throw refusal.at(rule.pointer(), rule.code());
        });
    }

    /** Refuses the unit in which the seats of this person would break {@link #aDeansCourseSendsNoHead}. */
    static void requireUnit(StaffMember moved, Roster roster, LocalDate today) {
        if (moved.grants().stream()
                .anyMatch(held -> aDeansCourseSendsNoHead.breach().in(new Case(moved, held, roster, today)))) {
            throw Refusal.conflict(aDeansCourseSendsNoHead.code(), aDeansCourseSendsNoHead.detail())
                    .at("/unit", aDeansCourseSendsNoHead.code());
        }
    }

    private static Rule conflict(String code, String source, String pointer, String detail, Breach breach) {
        return new Rule(code, source, true, pointer, detail, breach);
    }

    private static Rule unfit(String code, String source, String pointer, String detail, Breach breach) {
        return new Rule(code, source, false, pointer, detail, breach);
    }

    private static boolean together(Case is, Set<Role> some, Set<Role> others) {
        Set<Role> barred = some.contains(is.wish().role())
                ? others
                : others.contains(is.wish().role()) ? some : Set.of();
        return is.person().grants().stream()
                .anyMatch(grant -> barred.contains(grant.role()) && grant.overlaps(is.wish()));
    }

    private static boolean seatFits(Grant wish, String organisationKind) {
        Seat seat = wish.seat();
        if (seat == null || !ON_THE_COMMITTEE.contains(wish.role())) {
            return seat == null && !ON_THE_COMMITTEE.contains(wish.role());
        }
        return seat.isOf(organisationKind)
                && seat.isChair() == (wish.role() == CHAIR)
                && seat.isForOneCase() == (wish.scope().kind() == Scope.Kind.CASE);
    }

    private static boolean headAndDean(Grant head, Grant dean) {
        return head.seat() == Seat.COURSE_HEAD && dean.sits(Seat::isDean);
    }

    private static boolean ofOneCourse(StaffMember one, StaffMember other) {
        return one.profile().unit() != null
                && one.profile().unit().equals(other.profile().unit());
    }
}
