package io.komado.cases.numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A year as it may be shown; what is empty is too small to be shown, or there is nothing of it.
 *
 * @param year the calendar year in which the cases were received
 * @param cases how many there were
 * @param perHundred cases for each hundred people, times ten
 * @param channels by the way they came
 * @param categories by what they are about
 * @param foundPercent of those in which a committee decided whether it happened, in how many it found so
 * @param daysToFirstStep the median until somebody first did something
 * @param daysToDecision the median until it was decided
 * @param daysToClose the median until it came to rest
 */
public record YearInNumbers(
        int year,
        Optional<Integer> cases,
        Optional<Integer> perHundred,
        List<Share> channels,
        List<Share> categories,
        Optional<Integer> foundPercent,
        Optional<Integer> daysToFirstStep,
        Optional<Integer> daysToDecision,
        Optional<Integer> daysToClose) {

    static YearInNumbers of(int year, List<CountedCase> cases, int people) {
        Optional<Integer> total = SmallCounts.shown(cases.size());
        List<Boolean> decided =
                cases.stream().flatMap(one -> one.found().stream()).toList();
        int found = (int) decided.stream().filter(yes -> yes).count();
        return new YearInNumbers(
                year,
                total,
                people == 0 ? Optional.empty() : total.map(count -> Math.round(count * 1_000f / people)),
                SmallCounts.shown(counted(cases, CountedCase::origin)),
                SmallCounts.shown(counted(cases, CountedCase::category)),
                SmallCounts.percent(found, decided.size()),
                median(cases, CountedCase::toFirstStep),
                median(cases, CountedCase::toDecision),
                median(cases, CountedCase::toClose));
    }

    private static Map<String, Integer> counted(List<CountedCase> cases, Function<CountedCase, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.forEach(one -> counts.merge(by.apply(one), 1, Integer::sum));
        return counts;
    }

    private static Optional<Integer> median(List<CountedCase> cases, Function<CountedCase, Optional<Integer>> days) {
        return SmallCounts.median(
                cases.stream().flatMap(one -> days.apply(one).stream()).toList());
    }
}
