package io.komado.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.komado.chassis.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain section 2.7 "term", R4-15, R4-30: two years from appointment, to the day. */
class TermTests {

    @ParameterizedTest(name = "from {0} to the end of the day before {1}")
    @CsvSource({
        "2026-04-01, 2028-04-01",
        "2026-03-31, 2028-03-31",
        "2026-12-31, 2028-12-31",
        "2027-01-01, 2029-01-01",
        "2026-02-28, 2028-02-28",
        "2028-02-29, 2030-03-01",
        "2028-02-28, 2030-02-28"
    })
    void aFullTermIsTwoYears(LocalDate from, LocalDate until) {
        Term term = Term.beginning(from);
        assertThat(term.until()).isEqualTo(until);
        assertThat(term.isLongerThanAllowed()).isFalse();
        assertThat(new Term(from, until.plusDays(1)).isLongerThanAllowed()).isTrue();
    }

    @Test
    void itEndsAtMidnightInTokyo() {
        Term term = Term.beginning(LocalDate.of(2026, 4, 1));
        assertThat(term.ends()).isEqualTo(Instant.parse("2028-03-31T15:00:00Z"));
        assertThat(term.begins()).isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
        assertThat(term.covers(LocalDate.of(2028, 3, 31))).isTrue();
        assertThat(term.covers(LocalDate.of(2028, 4, 1))).isFalse();
        assertThat(term.covers(LocalDate.of(2026, 3, 31))).isFalse();
    }

    @Test
    void aReappointmentBeginsWhereTheTermEndsAndDoesNotOverlap() {
        Term first = Term.beginning(LocalDate.of(2026, 4, 1));
        Term second = Term.beginning(first.until());
        assertThat(first.overlaps(second)).isFalse();
        assertThat(second.overlaps(first)).isFalse();
        assertThat(first.overlaps(Term.beginning(first.until().minusDays(1)))).isTrue();
    }

    @Test
    void aTermWithoutADayIsRefused() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Term(day, day));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Term(day, day.minusDays(1)));
    }
}
