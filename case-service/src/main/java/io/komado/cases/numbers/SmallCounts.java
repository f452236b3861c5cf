package io.komado.cases.numbers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps counts from which somebody could be guessed (section 3 of the domain, survey practice: at least 5, and what is hidden adds up to at least
 * as many).
 */
public final class SmallCounts {

    static final int LEAST = 5;

    private SmallCounts() {}

    /** A count by itself. */
    static Optional<Integer> shown(int count) {
        return isSmall(count) ? Optional.empty() : Optional.of(count);
    }

    /** Counts that add up to a total which is shown as well; those that are hidden cannot be computed from it. */
    public static List<Share> shown(Map<String, Integer> counts) {
        Set<String> hidden = counts.entrySet().stream()
                .filter(entry -> isSmall(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Map.Entry<String, Integer>> next = new ArrayList<>(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList());
        while (!hidden.isEmpty() && !isCovered(hidden, counts) && !next.isEmpty()) {
            hidden.add(next.removeFirst().getKey());
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Share(
                        entry.getKey(),
                        hidden.contains(entry.getKey()) ? Optional.empty() : Optional.of(entry.getValue())))
                .sorted(Comparator.comparing((Share share) -> -share.count().orElse(0))
                        .thenComparing(Share::code))
                .toList();
    }

    /** The per cent of a part, where neither the part nor the rest is small. */
    static Optional<Integer> percent(int part, int whole) {
        return whole < LEAST || isSmall(part) || isSmall(whole - part)
                ? Optional.empty()
                : Optional.of(Math.round(part * 100f / whole));
    }

    /** The middle one, of enough of them. */
    static Optional<Integer> median(Collection<Integer> days) {
        return days.size() < LEAST
                ? Optional.empty()
                : days.stream().sorted().skip((days.size() - 1) / 2).findFirst();
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < LEAST;
    }

    private static boolean isCovered(Set<String> hidden, Map<String, Integer> counts) {
        return hidden.size() > 1
                && hidden.stream()
                                .mapToInt(code -> counts.getOrDefault(code, 0))
                                .sum()
                        >= LEAST;
    }
}
