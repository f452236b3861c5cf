package io.komado.provisioning.letters;

import java.util.List;
import java.util.Map;

/** Where else to turn, in two columns. */
final class Contacts {

    private static final float GAP = 26;
    private static final float COLUMN = (Sheet.INNER_WIDTH - GAP) / 2;

    private Contacts() {}

    /** Draws the heading and the contacts below it; returns the baseline that comes next after the longer column. */
    static float draw(
            Sheet sheet, Wording words, Sheet.Body body, String heading, List<Imprint.Contact> contacts, float top) {
        if (contacts.isEmpty()) {
            return top;
        }
        float y = new Column(sheet, words, Map.of(), body, Sheet.MARGIN, Sheet.INNER_WIDTH, top)
                .heading(heading)
                .next();
        Column left = new Column(sheet, words, Map.of(), body, Sheet.MARGIN, COLUMN, y);
        Column right = new Column(sheet, words, Map.of(), body, Sheet.MARGIN + COLUMN + GAP, COLUMN, y);
        for (Imprint.Contact contact : contacts) {
            (left.next() >= right.next() ? left : right).contact(contact);
        }
        return Math.min(left.next(), right.next());
    }
}
