package io.komado.cases.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmallCountsTests {

    @Test
    @DisplayName("Issue E, point 11: a small count is not shown, nor the one from which it could be computed")
    void hidesASmallCountAndOneMore() {
        assertThat(SmallCounts.shown(Map.of("power", 20, "sexual", 3, "other", 8)))
                .containsExactly(
                        new Share("power", Optional.of(20)),
                        new Share("other", Optional.empty()),
                        new Share("sexual", Optional.empty()));
        assertThat(SmallCounts.shown(Map.of("power", 20, "other", 8)))
                .extracting(Share::count)
                .containsExactly(Optional.of(20), Optional.of(8));
        assertThat(SmallCounts.shown(Map.of("power", 1, "other", 1)))
                .as("all of them, and then there is nothing to compute from")
                .extracting(Share::count)
                .containsOnly(Optional.empty());
    }

    /** Seeded; each of 2,000 made-up years. */
    @Test
    void whatIsHiddenIsNeverOneAloneNorFewWhileSomethingIsShown() {
        Random random = new Random(20261120);
        for (int year = 0; year < 2_000; year++) {
            Map<String, Integer> counts = new TreeMap<>();
            for (int kind = 0; kind < 6; kind++) {
                counts.put("k" + kind, random.nextInt(12));
            }
            List<Share> shown = SmallCounts.shown(counts);
            List<String> hidden = shown.stream()
                    .filter(share -> share.count().isEmpty())
                    .map(Share::code)
                    .toList();
            if (!hidden.isEmpty() && hidden.size() < shown.size()) {
                assertThat(hidden).as(counts.toString()).hasSizeGreaterThan(1);
                assertThat(hidden.stream()
                                .mapToInt(code -> counts.getOrDefault(code, 0))
                                .sum())
                        .as(counts.toString())
                        .isGreaterThanOrEqualTo(SmallCounts.LEAST);
            }
            assertThat(shown.stream().flatMap(share -> share.count().stream()))
                    .allMatch(count -> count >= SmallCounts.LEAST);
        }
    }

    @Test
    void aYearIsShownOnlyAsFarAsItSaysNothingOfOne() {
        YearInNumbers year = YearInNumbers.of(
                2026,
                Stream.concat(
                                Collections.nCopies(12, counted("power", true, 2)).stream(),
                                Collections.nCopies(6, counted("sexual", false, 10)).stream())
                        .toList(),
                400);
        assertThat(year.cases()).contains(18);
        assertThat(year.perHundred()).contains(45);
        assertThat(year.foundPercent()).contains(67);
        assertThat(year.daysToFirstStep()).contains(2);
        assertThat(year.daysToClose()).isEmpty();
        YearInNumbers few = YearInNumbers.of(2026, Collections.nCopies(4, counted("power", true, 2)), 400);
        assertThat(few.cases()).isEmpty();
        assertThat(few.perHundred()).isEmpty();
        assertThat(few.foundPercent()).isEmpty();
        assertThat(few.daysToFirstStep()).isEmpty();
        assertThat(SmallCounts.percent(2, 20)).isEmpty();
        assertThat(SmallCounts.percent(18, 20)).isEmpty();
        assertThat(SmallCounts.percent(0, 20)).contains(0);
    }

    private static CountedCase counted(String category, boolean found, int days) {
        return new CountedCase(
                "staff", category, Optional.of(found), Optional.of(days), Optional.of(days), Optional.empty());
    }
}
