package io.komado.identity.staff;

import static io.komado.identity.staff.People.TODAY;
import static io.komado.identity.staff.People.holding;
import static io.komado.identity.staff.People.profile;
import static io.komado.identity.staff.People.school;
import static io.komado.identity.staff.People.someone;
import static io.komado.identity.staff.People.wish;
import static io.komado.identity.staff.People.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.actor.Role;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.units.UnitId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R0-07, R3-08, R3-09, R4-14 to R4-16, R4-30, R4-39, ARCHITECTURE section 3: every rule, in both orders. */
class AppointmentRulesTests {

    private static final String ALLOWED = "allowed";

    static Stream<Arguments> pairs() {
        Set<Role> given = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));
        return given.stream().flatMap(first -> given.stream().map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest(name = "{1} after {0}")
    @MethodSource("pairs")
    void twoRolesStandTogetherOrNotWhicheverCameFirst(Role first, Role second) {
        StaffMember person = holding(someone(), wish(first));
        assertThat(attempt(person, wish(second), school(person))).isEqualTo(expected(first, second));
    }

    private static String expected(Role one, Role other) {
        if (unordered(one, other, EnumSet.of(Role.COMMITTEE, Role.CHAIR), EnumSet.of(Role.COUNSELLOR))) {
            return "committee-and-counsellor";
        }
        if (unordered(one, other, EnumSet.of(Role.TENANT_ADMIN), Offices.READERS)) {
            return "admin-and-reader";
        }
        boolean ofOneCaseOrUnit = one == Role.INVESTIGATOR || one == Role.DEPARTMENT_HEAD;
        return one == other && !ofOneCaseOrUnit ? "term-overlaps" : ALLOWED;
    }

    private static boolean unordered(Role one, Role other, Set<Role> some, Set<Role> others) {
        return (some.contains(one) && others.contains(other)) || (some.contains(other) && others.contains(one));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
    void whatMayNotStandTogetherMayFollow(Role first) {
        StaffMember person = holding(someone(), wish(first, new Term(TODAY, TODAY.plusMonths(6))));
        Role other =
                switch (first) {
                    case COUNSELLOR -> Role.COMMITTEE;
                    case TENANT_ADMIN -> Role.RESPONDER;
                    case COMMITTEE, CHAIR -> Role.COUNSELLOR;
                    case AUDITOR -> Role.AUDITOR;
                    default -> Role.TENANT_ADMIN;
                };
        Grant after = wish(other, Term.beginning(TODAY.plusMonths(6)));
        assertThat(attempt(person, after, school(person))).isEqualTo(ALLOWED);
        assertThat(attempt(
                        person, wish(other, Term.beginning(TODAY.plusMonths(6).minusDays(1))), school(person)))
                .isNotEqualTo(ALLOWED);
    }

    @ParameterizedTest(name = "R0-07: a direct supervisor as {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
    void directSupervisorsReadAtNoDesk(Role role) {
        StaffMember person = with(profile(null, true, true));
        assertThat(attempt(person, wish(role), school(person)))
                .isEqualTo(Offices.READ_AT_A_DESK.contains(role) ? "direct-supervisor" : ALLOWED);
    }

    @ParameterizedTest(name = "R0-07: a {0} who becomes a direct supervisor")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
    void whoBecomesADirectSupervisorStopsReadingAtOnce(Role role) {
        StaffMember person = holding(someone(), wish(role));
        Decided flagged = person.revise(profile(null, true, true), school(person), TODAY);
        boolean read = Offices.READ_AT_A_DESK.contains(role);
        assertThat(flagged.next().rolesOn(TODAY)).isEqualTo(read ? Set.of() : Set.of(role));
        assertThat(flagged.facts())
                .filteredOn(StaffFact.RoleEnded.class::isInstance)
                .hasSize(read ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("scopes")
    void aRoleIsHeldForWhatItIsFor(Role role, Scope.Kind kind) {
        Grant usual = wish(role);
        Scope scope = kind == Scope.Kind.TENANT ? Scope.WHOLE_ORGANISATION : new Scope(kind, UUID.randomUUID());
        Seat seat = role == Role.COMMITTEE && kind == Scope.Kind.CASE ? Seat.SPECIAL_MEMBER : usual.seat();
        Grant wish = new Grant(usual.id(), role, scope, seat, usual.term());
        boolean fits = Offices.SCOPES.getOrDefault(role, Set.of()).contains(kind);
        assertThat(attempt(someone(), wish, school())).isEqualTo(fits ? ALLOWED : "scope-unfit");
    }

    static Stream<Arguments> scopes() {
        return EnumSet.complementOf(EnumSet.of(Role.OPERATOR)).stream()
                .flatMap(role -> Stream.of(Scope.Kind.values()).map(kind -> Arguments.of(role, kind)));
    }

    @Test
    void theOperatorsRoleIsGivenToNobody() {
        assertThat(attempt(someone(), wish(Role.OPERATOR), school())).isEqualTo("scope-unfit");
    }

    @Test
    void aTermBeginsTodayOrLaterAndLastsTwoYearsAtMost() {
        assertThat(attempt(someone(), wish(Role.RESPONDER, Term.beginning(TODAY.minusDays(1))), school()))
                .isEqualTo("term-begins-in-the-past");
        assertThat(attempt(
                        someone(),
                        wish(Role.RESPONDER, new Term(TODAY, TODAY.plusYears(2).plusDays(1))),
                        school()))
                .isEqualTo("term-too-long");
        assertThat(attempt(someone(), wish(Role.RESPONDER, Term.beginning(TODAY.plusYears(1))), school()))
                .isEqualTo(ALLOWED);
    }

    @Test
    void whoLeavesIsNotAppointedBeyondThatDay() {
        LocalDate leaving = TODAY.plusMonths(3);
        StaffMember leaver = someone().leave(leaving, TODAY).next();
        assertThat(attempt(leaver, wish(Role.RESPONDER), school(leaver))).isEqualTo("person-leaves");
        assertThat(attempt(leaver, wish(Role.RESPONDER, new Term(TODAY, leaving)), school(leaver)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void investigatorsAreChosenFromThePoolAlone() {
        StaffMember outside = with(profile(null, false, false));
        assertThat(attempt(outside, wish(Role.INVESTIGATOR), school())).isEqualTo("not-a-candidate");
        assertThat(attempt(someone(), wish(Role.INVESTIGATOR), school())).isEqualTo(ALLOWED);
    }

    @ParameterizedTest(name = "{0} of a {1} as {2}: {3}")
    @CsvSource({
        "PRINCIPAL, school, CHAIR, allowed",
        "PRINCIPAL, school, COMMITTEE, seat-unfit",
        "COURSE_HEAD, school, COMMITTEE, allowed",
        "COURSE_HEAD, school, CHAIR, seat-unfit",
        "COURSE_HEAD, university, COMMITTEE, seat-unfit",
        "EXECUTIVE, university, CHAIR, allowed",
        "EXECUTIVE, school, CHAIR, seat-unfit",
        "HOSPITAL_HEAD, university, COMMITTEE, allowed",
        "EXPERT, university, COMMITTEE, allowed",
        "EXPERT, school, COMMITTEE, allowed",
        "SPECIAL_MEMBER, university, COMMITTEE, seat-unfit",
        "HEAD, company, CHAIR, allowed",
        "EXPERT, school, RESPONDER, seat-unfit"
    })
    void theCommitteeHasTheSeatsOfItsKindOfOrganisation(Seat seat, String kind, Role role, String outcome) {
        Grant wish = wish(role, seat, Term.beginning(TODAY));
        assertThat(attempt(someone(), wish, new Roster(kind, List.of()))).isEqualTo(outcome);
    }

    @Test
    void aCommitteeMemberSitsSomewhere() {
        assertThat(attempt(someone(), wish(Role.COMMITTEE, null, Term.beginning(TODAY)), school()))
                .isEqualTo("seat-unfit");
    }

    @ParameterizedTest
    @EnumSource
    void oneSeatForOneIsTakenByOne(Seat seat) {
        if (seat.isForOneCase()) {
            return;
        }
        String kind = Stream.of("school", "university", "company")
                .filter(seat::isOf)
                .findFirst()
                .orElseThrow();
        Role role = seat.isChair() ? Role.CHAIR : Role.COMMITTEE;
        Grant wish = wish(role, seat, Term.beginning(TODAY));
        StaffMember first = someone();
        StaffMember sitting =
                first.appoint(wish, new Roster(kind, List.of()), TODAY).next();
        Roster roster = new Roster(kind, List.of(sitting));
        assertThat(attempt(someone(), wish(role, seat, Term.beginning(TODAY)), roster))
                .isEqualTo(seat.isSingle() ? "seat-taken" : ALLOWED);
        assertThat(attempt(someone(), wish(role, seat, Term.beginning(TODAY.plusYears(2))), roster))
                .isEqualTo(ALLOWED);
    }

    @ParameterizedTest(name = "R3-09: {1} of the same course after {0}: {2}")
    @CsvSource({
        "ACADEMIC_DEAN, COURSE_HEAD, deans-course",
        "COURSE_HEAD, ACADEMIC_DEAN, deans-course",
        "STUDENT_DEAN, COURSE_HEAD, deans-course",
        "COURSE_HEAD, DORMITORY_DEAN, deans-course",
        "VICE_DEAN, COURSE_HEAD, allowed",
        "COURSE_HEAD, VICE_DEAN, allowed",
        "COURSE_HEAD, COURSE_HEAD, allowed"
    })
    void aDeansOwnCourseSendsNoHead(Seat first, Seat second, String outcome) {
        UnitId course = new UnitId(UUID.randomUUID());
        Term term = Term.beginning(TODAY);
        StaffMember sitting = holding(with(profile(course, false, false)), wish(Role.COMMITTEE, first, term));
        Grant wish = wish(Role.COMMITTEE, second, term);
        assertThat(attempt(with(profile(course, false, false)), wish, school(sitting)))
                .isEqualTo(outcome);
        assertThat(attempt(with(profile(new UnitId(UUID.randomUUID()), false, false)), wish, school(sitting)))
                .isEqualTo(ALLOWED);
        assertThat(attempt(with(profile(null, false, false)), wish, school(sitting)))
                .isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("R3-09: nor is the rule got round by moving the dean, or the head, to the other's course afterwards")
    void nobodyMovesToTheCourseThatTheOtherSitsFor() {
        UnitId course = new UnitId(UUID.randomUUID());
        Term term = Term.beginning(TODAY);
        StaffMember dean = holding(with(profile(course, false, false)), wish(Role.COMMITTEE, Seat.ACADEMIC_DEAN, term));
        StaffMember head = holding(with(profile(null, false, false)), wish(Role.COMMITTEE, Seat.COURSE_HEAD, term));
        assertThatThrownBy(() -> head.revise(profile(course, false, false), school(dean), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("deans-course"));
        Profile elsewhere = profile(new UnitId(UUID.randomUUID()), false, false);
        assertThat(head.revise(elsewhere, school(dean), TODAY).next().profile()).isEqualTo(elsewhere);
    }

    private static String attempt(StaffMember person, Grant wish, Roster roster) {
        try {
            Decided decided = person.appoint(wish, roster, TODAY);
            assertThat(decided.next().grants()).contains(wish);
            assertThat(decided.facts()).containsExactly(new StaffFact.RoleGranted(person.id(), wish));
            return ALLOWED;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
