package io.komado.survey.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole numbers of which some sums are known: finds whether one of them can be had from the others. */
final class IntegerProgram {

    private static final int PATIENCE = 3_000_000;

    private record Sum(int[] unknowns, int total) {}

    private final int most;
    private final List<Sum> sums = new ArrayList<>();
    private int unknowns;
    private int looked;

    /** @param most no number is larger */
    IntegerProgram(int most) {
        this.most = most;
    }

    int unknown() {
        return unknowns++;
    }

    int[] unknowns(int count) {
        int[] some = new int[count];
        Arrays.setAll(some, i -> unknown());
        return some;
    }

    /** These add up to that many. */
    void sum(int total, int... of) {
        sums.add(new Sum(of, total));
    }

    /** These add up to what those add up to. */
    void equal(int[] these, int[] those) {
        int[] complements = new int[those.length];
        for (int i = 0; i < those.length; i++) {
            complements[i] = unknown();
            sum(most, those[i], complements[i]);
        }
        int[] all = Arrays.copyOf(these, these.length + complements.length);
        System.arraycopy(complements, 0, all, these.length, complements.length);
        sum(most * complements.length, all);
    }

    /** Whether a number that is this one must be this one. */
    boolean determines(int unknown, int value) {
        for (int other = 0; other <= most; other++) {
            if (other != value && isPossible(unknown, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPossible(int unknown, int value) {
        int[] low = new int[unknowns];
        int[] high = new int[unknowns];
        Arrays.fill(high, most);
        low[unknown] = value;
        high[unknown] = value;
        looked = 0;
        return search(low, high);
    }

    private boolean search(int[] low, int[] high) {
        looked++;
        if (looked > PATIENCE) {
            throw new IllegalStateException("this takes too long to know");
        }
        if (!narrow(low, high)) {
            return false;
        }
        int open = -1;
        for (int i = 0; i < unknowns; i++) {
            boolean narrower = open < 0 || high[i] - low[i] < high[open] - low[open];
            if (low[i] < high[i] && narrower) {
                open = i;
            }
        }
        if (open < 0) {
            return true;
        }
        for (int value = low[open]; value <= high[open]; value++) {
            int[] nextLow = low.clone();
            int[] nextHigh = high.clone();
            nextLow[open] = value;
            nextHigh[open] = value;
            if (search(nextLow, nextHigh)) {
                return true;
            }
        }
        return false;
    }

    private boolean narrow(int[] low, int[] high) {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Sum sum : sums) {
                int least = 0;
                int largest = 0;
                for (int i : sum.unknowns()) {
                    least += low[i];
                    largest += high[i];
                }
                if (least > sum.total() || largest < sum.total()) {
                    return false;
                }
                for (int i : sum.unknowns()) {
                    int nextHigh = Math.min(high[i], sum.total() - (least - low[i]));
                    int nextLow = Math.max(low[i], sum.total() - (largest - high[i]));
                    narrowed |= nextHigh < high[i] || nextLow > low[i];
                    largest += nextHigh - high[i];
                    least += nextLow - low[i];
                    high[i] = nextHigh;
                    low[i] = nextLow;
                }
            }
        }
        return true;
    }
}
