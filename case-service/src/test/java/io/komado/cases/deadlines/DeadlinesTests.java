package io.komado.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md 2.7, each clock on its edges. */
class DeadlinesTests {

    private final Deadlines tokyo = new Deadlines(ZoneId.of("Asia/Tokyo"), WorkingDays.ofJapan());

    /** R4-25: the day of receipt is day 1. */
    @Test
    void anAppealOfFourteenDaysEndsThirteenDaysAfterReceipt() {
        assertThat(tokyo.appeal(LocalDate.of(2026, 11, 1), 14)).isEqualTo("2026-11-14");
        assertThat(tokyo.appeal(LocalDate.of(2028, 2, 20), 14)).isEqualTo("2028-03-04");
    }

    @Test
    void aDayIsInTimeUntilItEndsInTheOrganisationsZone() {
        LocalDate last = tokyo.appeal(LocalDate.of(2026, 11, 1), 14);
        assertThat(tokyo.endOf(last)).isEqualTo(Instant.parse("2026-11-14T15:00:00Z"));
        assertThat(tokyo.dayOf(Instant.parse("2026-11-14T14:59:59.999Z"))).isEqualTo(last);
        assertThat(tokyo.dayOf(Instant.parse("2026-11-14T15:00:00Z"))).isAfter(last);
    }

    /** R4-21, R4-22 and 民法 143. */
    @ParameterizedTest
    @CsvSource({
        "2023-11-20, 3, 2026-11-20",
        "2024-02-29, 3, 2027-02-28",
        "2024-02-28, 3, 2027-02-28",
        "2021-02-28, 3, 2024-02-29",
        "2024-02-29, 4, 2028-02-29",
        "2025-12-31, 1, 2026-12-31",
        "2026-11-30, 1, 2027-11-30"
    })
    void filingEndsOnTheAnniversary(LocalDate fact, int years, LocalDate last) {
        assertThat(tokyo.filing(fact, years)).isEqualTo(last);
    }

    /** R3-79. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-02-28",
        "2027-11-30, 2028-02-29",
        "2026-11-29, 2027-02-28",
        "2026-12-31, 2027-03-31",
        "2026-11-20, 2027-02-20"
    })
    void aWatchOfThreeMonthsEndsNotBefore(LocalDate ceased, LocalDate end) {
        assertThat(tokyo.watch(ceased, 3)).isEqualTo(end);
    }

    @Test
    void europeanClocksRunFromReceiptAndFromTheAcknowledgement() {
        LocalDate received = LocalDate.of(2026, 11, 25);
        assertThat(tokyo.acknowledgement(received)).isEqualTo("2026-12-02");
        assertThat(tokyo.feedback(LocalDate.of(2026, 11, 30))).isEqualTo("2027-02-28");
        assertThat(tokyo.noticeOfInvestigation(received)).isEqualTo("2026-12-15");
    }

    /** Over four years of facts: never before the anniversary, never more than a day after it, and later facts end no earlier. */
    @Test
    void filingIsMonotonousAndNeverShort() {
        LocalDate before = LocalDate.MIN;
        for (LocalDate fact = LocalDate.of(2023, 1, 1); fact.getYear() < 2027; fact = fact.plusDays(1)) {
            LocalDate last = tokyo.filing(fact, 3);
            assertThat(last)
                    .isAfterOrEqualTo(fact.plusYears(3))
                    .isBeforeOrEqualTo(fact.plusYears(3).plusDays(1));
            assertThat(last).isAfterOrEqualTo(before);
            before = last;
        }
    }
}
