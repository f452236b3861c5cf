package io.komado.provisioning.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.duties.Incident.Concern;
import io.komado.provisioning.duties.Incident.Kind;
import io.komado.provisioning.duties.Incident.Step;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutiesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"false, 2026-12-20", "true, 2027-01-19"})
    @DisplayName(
            "domain.md section 3, APPI: 5 days for the first report, 30 for the last, 60 where somebody meant harm")
    void anIncidentHasTheLawsDeadlines(boolean unlawful, LocalDate last) {
        Incident incident = incident(unlawful);
        assertThat(incident.dueOn(Step.PRELIMINARY)).contains(LocalDate.of(2026, 11, 25));
        assertThat(incident.dueOn(Step.FINAL)).contains(last);
        assertThat(incident.dueOn(Step.TOLD)).isEmpty();
    }

    @Test
    void aStepIsTakenOnceBetweenTheDiscoveryAndToday() {
        Incident incident = incident(false);
        assertThatThrownBy(() -> incident.taken(Step.TOLD, TODAY.plusDays(1), TODAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> incident.taken(Step.TOLD, TODAY.minusDays(1), TODAY))
                .isInstanceOf(Refusal.class);
        Incident told = incident.taken(Step.TOLD, TODAY, TODAY);
        assertThat(told.done()).containsEntry(Step.TOLD, TODAY);
        assertThatThrownBy(() -> told.taken(Step.TOLD, TODAY, TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void anIncidentLiesBackAndSaysWhatDataItIsAbout() {
        assertThatThrownBy(
                        () -> Incident.discovered(Kind.LEAK, Set.of(Concern.STAFF), 1, false, TODAY.plusDays(1), TODAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Incident.discovered(Kind.LEAK, Set.of(), 1, false, TODAY, TODAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Incident.discovered(Kind.LEAK, Set.of(Concern.STAFF), -1, false, TODAY, TODAY))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"'', text, 0", "言葉, '', 0", "言葉, text, -1", "言葉, text, 366"})
    void aBulletinIsInBothLanguagesAndEndsWithinAYear(String japanese, String english, int days) {
        assertThatThrownBy(() -> Bulletin.written(japanese, english, TODAY.plusDays(days), TODAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRequestIsAnsweredOnceAndNotBeforeItCame() {
        assertThatThrownBy(() -> AccessRequest.received(AccessRequest.Party.NAMED, TODAY, TODAY.minusDays(1), TODAY))
                .isInstanceOf(Refusal.class);
        AccessRequest request =
                AccessRequest.received(AccessRequest.Party.GUARDIAN, TODAY.minusDays(3), TODAY.plusDays(11), TODAY);
        assertThatThrownBy(() -> request.answered(TODAY.minusDays(4), AccessRequest.Outcome.GIVEN, TODAY))
                .isInstanceOf(Refusal.class);
        AccessRequest answered = request.answered(TODAY, AccessRequest.Outcome.PARTLY, TODAY);
        assertThatThrownBy(() -> answered.answered(TODAY, AccessRequest.Outcome.GIVEN, TODAY))
                .isInstanceOf(Refusal.class);
    }

    private static Incident incident(boolean unlawful) {
        return Incident.discovered(Kind.LEAK, Set.of(Concern.STAFF, Concern.CONTACTS), 12, unlawful, TODAY, TODAY);
    }
}
