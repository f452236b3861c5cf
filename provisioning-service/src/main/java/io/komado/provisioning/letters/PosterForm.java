package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.List;

/** A few words, large enough to be read in passing; drawn on the measure of A4 and enlarged to A3. */
final class PosterForm {

    private static final float QR = 150;
    private static final float FOOT_RULE = 96;
    private static final int ROOM_FOR_CONTACTS = 4;

    private final Letterhead letterhead;
    private final Wording words;
    private final List<Imprint.Contact> contacts;

    PosterForm(Letterhead letterhead, Imprint imprint) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.contacts = imprint.contacts().stream()
                .filter(contact -> !contact.reach().isEmpty())
                .limit(ROOM_FOR_CONTACTS)
                .toList();
    }

    void draw(Sheet sheet) {
        letterhead.draw(sheet);
        float y = 672;
        for (String line : sheet.lines(Face.GREETING, 44, INNER_WIDTH, words.text("poster.title"))) {
            sheet.text(Face.GREETING, 44, INK, MARGIN, y, line);
            y -= 61;
        }
        y = sheet.flow(new Sheet.Body(17, 29), MARGIN, y - 4, INNER_WIDTH, words.text("poster.lead"));
        float top = y - 2;
        float height = QR + 44;
        sheet.frame(MARGIN, top - height, INNER_WIDTH, height, 12);
        letterhead.qr().draw(sheet, MARGIN + 24, top - 22 - QR, QR);
        float x = MARGIN + QR + 52;
        float room = INNER_WIDTH - QR - 76;
        float line = sheet.flow(new Sheet.Body(16, 25), x, top - 48, room, words.text("poster.entrance"));
        sheet.fitted(Face.STRONG, 15, INK, x, line - 12, room, letterhead.host());
        sheet.fitted(Face.STRONG, 15, INK, x, line - 36, room, words.text("tenant") + " " + letterhead.code());
        drawContacts(sheet, top - height - 30);
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        float next =
                sheet.flow(new Sheet.Body(11.5f, 17), MARGIN, FOOT_RULE - 20, INNER_WIDTH, words.text("poster.sees"));
        sheet.fitted(Face.STRONG, 11.5f, INK, MARGIN, next, INNER_WIDTH, words.text("foot"));
    }

    private void drawContacts(Sheet sheet, float top) {
        float y = top;
        for (Imprint.Contact contact : contacts) {
            sheet.fitted(Face.TEXT, 13, INK, MARGIN, y, INNER_WIDTH / 2 - 10, contact.name());
            sheet.fitted(Face.STRONG, 15, INK, MARGIN + INNER_WIDTH / 2, y, INNER_WIDTH / 2, contact.reach());
            y -= 23;
        }
        if (y + 23 < FOOT_RULE + 8 && !contacts.isEmpty()) {
            throw new IllegalStateException("the poster does not fit on its page");
        }
    }
}
