package io.komado.survey.results;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Decides which cells of a table are hidden so that none of the small ones can be had from the others (TH-12 to TH-14).
 *
 * <p>Rows are groups of people, columns are choices of which each person made one. Whoever tries knows every cell that is shown, how many people each row has, unless the row itself
 * is a secret, and the total of each column that is shown elsewhere. In such a table a value is determined if and only if no cycle of cells can be raised and lowered by one
 * in turn; that is what the last step looks for, so that the rule of thumb before it need not be right about every shape.
 */
final class Suppression {

    private final int[][] cells;
    private final int[] bases;
    private final boolean[] secretRows;
    private final boolean[] knownColumns;
    private final int k;
    private final boolean[][] hidden;

    /** Columns of which everybody knows that nobody chose them. */
    private final boolean[] empty;

    private Suppression(int[][] cells, int[] bases, boolean[] secretRows, boolean[] knownColumns, int k) {
        this.cells = cells;
        this.bases = bases;
        this.secretRows = secretRows;
        this.knownColumns = knownColumns;
        this.k = k;
        this.hidden = new boolean[cells.length][knownColumns.length];
        this.empty = new boolean[knownColumns.length];
    }

    /**
     * Which cells are hidden.
     *
     * @param secretRows rows of which not even the size is shown anywhere
     * @param knownColumns columns whose total is shown elsewhere
     */
    static boolean[][] of(int[][] cells, int[] bases, boolean[] secretRows, boolean[] knownColumns, int k) {
        return new Suppression(cells, bases, secretRows, knownColumns, k).decide();
    }

    private boolean[][] decide() {
        for (int column = 0; column < knownColumns.length; column++) {
            empty[column] = knownColumns[column] && sum(column) == 0;
        }
        for (int row = 0; row < cells.length; row++) {
            boolean all = secretRows[row] || bases[row] < k || isShared(row);
            boolean zerosToo = !isClean(row);
            for (int column = 0; column < knownColumns.length; column++) {
                int count = cells[row][column];
                hidden[row][column] = isOpen(row, column) && (all || (count < k && (count > 0 || zerosToo)));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < cells.length; row++) {
                changed |= !secretRows[row] && widenRow(row);
            }
            for (int column = 0; column < knownColumns.length; column++) {
                changed |= knownColumns[column] && widenColumn(column);
            }
        }
        boolean determined = isAnyDetermined();
        for (int row = 0; row < cells.length; row++) {
            if (determined || isAllHidden(row)) {
                Arrays.fill(hidden[row], true);
            }
        }
        return hidden;
    }

    /** Whether a cell is not known to be zero by anybody: its column was chosen by somebody, and its row has somebody in it. */
    private boolean isOpen(int row, int column) {
        return !empty[column] && (secretRows[row] || bases[row] > 0);
    }

    private boolean isAllHidden(int row) {
        for (int column = 0; column < knownColumns.length; column++) {
            if (!hidden[row][column] && isOpen(row, column)) {
                return false;
            }
        }
        return true;
    }

    /** A small group in which everybody answered the same. */
    private boolean isShared(int row) {
        return bases[row] < 2 * k && Arrays.stream(cells[row]).anyMatch(count -> count == bases[row]);
    }

    /** A large group in which nobody stands alone: there nothing is hidden, and a zero is one. */
    private boolean isClean(int row) {
        return bases[row] >= 2 * k && Arrays.stream(cells[row]).allMatch(count -> count == 0 || count >= k);
    }

    private boolean widenRow(int row) {
        int hiddenCells = 0;
        int sum = 0;
        int smallest = -1;
        for (int column = 0; column < knownColumns.length; column++) {
            if (hidden[row][column]) {
                hiddenCells++;
                sum += cells[row][column];
            } else if (isOpen(row, column) && (smallest < 0 || isBetter(cells[row][column], cells[row][smallest]))) {
                smallest = column;
            }
        }
        if (hiddenCells == 0 || smallest < 0 || (hiddenCells > 1 && sum >= k)) {
            return false;
        }
        hidden[row][smallest] = true;
        return true;
    }

    private boolean widenColumn(int column) {
        int hiddenCells = 0;
        int sum = 0;
        int smallest = -1;
        for (int row = 0; row < cells.length; row++) {
            if (hidden[row][column]) {
                hiddenCells++;
                sum += cells[row][column];
            } else if (isOpen(row, column) && (smallest < 0 || isBetter(cells[row][column], cells[smallest][column]))) {
                smallest = row;
            }
        }
        if (hiddenCells == 0 || smallest < 0 || (hiddenCells > 1 && sum >= k)) {
            return false;
        }
        hidden[smallest][column] = true;
        return true;
    }

    /** The smallest that hides something; a zero hides nothing. */
    private static boolean isBetter(int count, int than) {
        return than == 0 || (count > 0 && count < than);
    }

    /** Something that is not shown: a cell, the size of a secret row or the total of a column, between the two sums that it is in. */
    private record Unknown(int from, int to, int value, boolean cell) {}

    private boolean isAnyDetermined() {
        int rows = cells.length;
        int columns = knownColumns.length;
        int pool = rows + columns;
        int totals = pool + 1;
        List<Unknown> unknowns = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (hidden[row][column]) {
                    unknowns.add(new Unknown(row, rows + column, cells[row][column], true));
                }
            }
            if (secretRows[row]) {
                unknowns.add(new Unknown(pool, row, bases[row], false));
            }
        }
        for (int column = 0; column < columns; column++) {
            if (!knownColumns[column]) {
                unknowns.add(new Unknown(rows + column, totals, sum(column), false));
            }
        }
        for (int each = 0; each < unknowns.size(); each++) {
            Unknown unknown = unknowns.get(each);
            boolean couldBeMore = leads(unknowns, each, unknown.to(), unknown.from(), totals + 1);
            boolean couldBeLess =
                    unknown.value() > 0 && leads(unknowns, each, unknown.from(), unknown.to(), totals + 1);
            if (unknown.cell() && !couldBeMore && !couldBeLess) {
                return true;
            }
        }
        return false;
    }

    private int sum(int column) {
        return Arrays.stream(cells).mapToInt(row -> row[column]).sum();
    }

    /** Whether a chain of other unknowns, raised along their direction and lowered against it where they are not zero, leads there. */
    private static boolean leads(List<Unknown> unknowns, int without, int from, int to, int places) {
        boolean[] reached = new boolean[places];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        reached[from] = true;
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            for (int each = 0; each < unknowns.size(); each++) {
                Unknown unknown = unknowns.get(each);
                int next = each == without
                        ? place
                        : unknown.from() == place
                                ? unknown.to()
                                : unknown.to() == place && unknown.value() > 0 ? unknown.from() : place;
                if (!reached[next]) {
                    reached[next] = true;
                    waiting.add(next);
                }
            }
        }
        return reached[to];
    }
}
