package io.komado.identity.staff;

import static io.komado.identity.staff.People.TODAY;
import static io.komado.identity.staff.People.holding;
import static io.komado.identity.staff.People.someone;
import static io.komado.identity.staff.People.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.komado.chassis.actor.Role;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.StaffFact.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffMemberTests {

    private final Grant grant = wish(Role.RESPONDER);
    private final StaffMember responder = holding(someone(), grant);

    @Test
    void aRoleIsHeldFromTheFirstDayUntilTheLastWhateverAnyJobHasDone() {
        LocalDate end = grant.term().until();
        assertThat(responder.rolesOn(TODAY.minusDays(1))).isEmpty();
        assertThat(responder.rolesOn(TODAY)).containsExactly(Role.RESPONDER);
        assertThat(responder.rolesOn(end.minusDays(1))).containsExactly(Role.RESPONDER);
        assertThat(responder.rolesOn(end)).isEmpty();
    }

    @Test
    void aReappointmentContinuesWithoutAGap() {
        Grant next = wish(Role.RESPONDER, Term.beginning(grant.term().until()));
        StaffMember again = holding(responder, next);
        assertThat(again.rolesOn(grant.term().until())).containsExactly(Role.RESPONDER);
        assertThat(again.latest(Role.RESPONDER, Scope.WHOLE_ORGANISATION, TODAY))
                .contains(next);
    }

    @Test
    void aLeaversTermsEndWithTheLastDay() {
        LocalDate leaving = TODAY.plusDays(30);
        Grant later = wish(Role.AUDITOR, Term.beginning(leaving));
        Decided left = holding(responder, later).leave(leaving, TODAY);
        assertThat(left.next().rolesOn(leaving.minusDays(1))).containsExactly(Role.RESPONDER);
        assertThat(left.next().rolesOn(leaving)).isEmpty();
        assertThat(left.facts())
                .containsExactly(
                        new StaffFact.RoleEnded(responder.id(), later, Reason.LEFT),
                        new StaffFact.TermShortened(responder.id(), grant.endingOn(leaving)),
                        new StaffFact.PersonChanged(responder.id(), left.next()));
    }

    @Test
    void whoLeavesTodayHoldsNothingFromThisMomentOn() {
        Decided left = responder.leave(TODAY, TODAY);
        assertThat(left.next().rolesOn(TODAY)).isEmpty();
        assertThat(left.next().grants()).isEmpty();
        assertThat(left.facts()).contains(new StaffFact.RoleEnded(responder.id(), grant, Reason.LEFT));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> responder.leave(TODAY.minusDays(1), TODAY));
    }

    @Test
    void aRoleEndsOnceAndAnotherPersonsNeverHere() {
        Decided ended = responder.end(grant.id(), Reason.REVOKED);
        assertThat(ended.next().rolesOn(TODAY)).isEqualTo(Set.of());
        assertThat(ended.facts()).isEqualTo(List.of(new StaffFact.RoleEnded(responder.id(), grant, Reason.REVOKED)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ended.next().end(grant.id(), Reason.REVOKED));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> responder.end(new GrantId(UUID.randomUUID()), Reason.REVOKED));
    }

    @Test
    void aNameIsInNoLog() {
        assertThat(responder.toString()).doesNotContain("森下");
    }
}
