package io.komado.survey.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.survey.plan.Rule.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** R3-18, R3-19: rules that find their days in each school year. */
class RuleTests {

    @Test
    void theSecondWeekOfNovemberIsAnotherEachYear() {
        Rule week = new Rule(Kind.WEEK, 11, 2);
        assertThat(week.from(2026)).isEqualTo("2026-11-09");
        assertThat(week.until(2026)).isEqualTo("2026-11-15");
        assertThat(week.from(2027)).isEqualTo("2027-11-08");
    }

    @Test
    void januaryToMarchBelongToTheYearThatBeganInApril() {
        assertThat(new Rule(Kind.MONTH, 2, 0).from(2026)).isEqualTo("2027-02-01");
        assertThat(new Rule(Kind.MONTH, 2, 0).until(2026)).isEqualTo("2027-02-28");
        assertThat(new Rule(Kind.DAY, 4, 31).from(2026)).isEqualTo("2026-04-30");
        assertThat(Rule.yearOf(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
        assertThat(Rule.yearOf(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
    }

    @Test
    void thereIsNoFifthWeekAndNoThirteenthMonth() {
        assertThat(new Rule(Kind.WEEK, 11, 5).exists()).isFalse();
        assertThat(new Rule(Kind.WEEK, 11, 0).exists()).isFalse();
        assertThat(new Rule(Kind.DAY, 13, 1).exists()).isFalse();
        assertThat(new Rule(Kind.MONTH, 3, 0).exists()).isTrue();
    }
}
