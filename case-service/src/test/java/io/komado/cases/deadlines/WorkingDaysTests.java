package io.komado.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** domain.md 2.7, against 「国民の祝日」 as the Cabinet Office publishes it, with 振替休日 and 国民の休日, typed from its table. */
class WorkingDaysTests {

    private static final String OFFICIAL = """
            2024: 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23
            2025: 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24
            2026: 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23
            2027: 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23
            """;

    private final WorkingDays days = WorkingDays.ofJapan();

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void knowsTheOfficialHolidays(int year) {
        assertThat(new TreeSet<>(WorkingDays.publicHolidays(year))).containsExactlyElementsOf(official(year));
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday before a weekend of three days
        "2026-11-20, 2026-11-26",
        // a Thursday, the day of receipt not counted
        "2026-11-12, 2026-11-17",
        // received on a holiday
        "2026-11-23, 2026-11-26",
        // the national holiday between two others
        "2026-09-18, 2026-09-28",
        // over the year's end, without a closure of one's own
        "2026-12-28, 2026-12-31",
        // a leap year
        "2028-02-25, 2028-03-01"
    })
    void threeWorkingDaysEndOn(LocalDate received, LocalDate last) {
        assertThat(days.after(received, 3)).isEqualTo(last);
    }

    @Test
    void anOrganisationAddsItsOwnClosure() {
        Set<LocalDate> closure =
                LocalDate.of(2026, 12, 29).datesUntil(LocalDate.of(2027, 1, 4)).collect(Collectors.toSet());
        assertThat(days.closedOn(closure).after(LocalDate.of(2026, 12, 28), 3)).isEqualTo("2027-01-06");
    }

    /** Over ten years: never a weekend or holiday, and between first and last as many working days as were asked for. */
    @Test
    void theLastDayIsAWorkingDayAndTheCountIsRight() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2034; day = day.plusDays(1)) {
            LocalDate last = days.after(day, 3);
            assertThat(days.include(last)).isTrue();
            assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(day.plusDays(1).datesUntil(last.plusDays(1)).filter(days::include))
                    .hasSize(3);
        }
    }

    private static Stream<LocalDate> days(int year) {
        return OFFICIAL.lines()
                .filter(line -> line.startsWith(year + ":"))
                .flatMap(line -> Stream.of(line.substring(6).split(" ", -1)))
                .map(day -> LocalDate.parse(year + "-" + day));
    }

    private static Set<LocalDate> official(int year) {
        return days(year).collect(Collectors.toCollection(TreeSet::new));
    }
}
