package io.komado.provisioning.letters;

import java.util.Map;

/** Three numbered steps side by side. */
final class Steps {

    private static final float GAP = 22;
    private static final float COLUMN = (Sheet.INNER_WIDTH - 2 * GAP) / 3;

    private Steps() {}

    /**
     * Draws the words {@code key.1.title}, {@code key.1.text} and so on under a rule at {@code top}; returns the baseline that
     * comes next after the longest.
     */
    static float draw(Sheet sheet, Wording words, String key, Map<String, ?> values, float top) {
        return draw(sheet, words, words.body(), key, values, top);
    }

    /** As above, in this type. */
    static float draw(Sheet sheet, Wording words, Sheet.Body body, String key, Map<String, ?> values, float top) {
        float lowest = top;
        for (int i = 1; i <= 3; i++) {
            float x = Sheet.MARGIN + (i - 1) * (COLUMN + GAP);
            String step = key + "." + i;
            sheet.rule(x, top, COLUMN, 0.9f, Sheet.ACCENT);
            sheet.text(Face.GREETING, 17, Sheet.ACCENT, x, top - 20, String.valueOf(i));
            sheet.fitted(Face.STRONG, 11, Sheet.INK, x, top - 37, COLUMN, words.text(step + ".title"));
            lowest = Math.min(lowest, sheet.flow(body, x, top - 53, COLUMN, words.text(step + ".text", values)));
        }
        return lowest;
    }
}
