package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.List;
import java.util.Map;

/** The page that tells an organisation's people what the desk is, before and after they have their letter. */
final class LeafletForm implements Form {

    private static final float GAP = 26;
    private static final float COLUMN = (INNER_WIDTH - GAP) / 2;
    private static final float FOOT_RULE = 74;
    private static final float QR = 92;
    private static final float BOX = 118;

    private final Letterhead letterhead;
    private final Wording words;
    private final List<Imprint.Contact> contacts;
    private final Map<String, ?> values;

    LeafletForm(Letterhead letterhead, Imprint imprint) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.contacts = imprint.contacts();
        this.values = Map.of("organisation", Letterhead.breakable(letterhead.name()), "host", letterhead.host());
    }

    @Override
    public boolean draw(Sheet sheet, Sheet.Body body) {
        letterhead.draw(sheet);
        float y = 707;
        for (String line : sheet.lines(Face.GREETING, 27, INNER_WIDTH, words.text("leaflet.title"))) {
            sheet.text(Face.GREETING, 27, INK, MARGIN, y, line);
            y -= 37;
        }
        y = sheet.flow(body.larger(1.5f), MARGIN, y - 2, INNER_WIDTH, words.text("leaflet.lead", values));
        y = drawEntrance(sheet, body, y - 2) - 26;

        sheet.text(Face.STRONG, 13.5f, INK, MARGIN, y, words.text("leaflet.how"));
        y = Steps.draw(sheet, words, body, "leaflet.how", values, y - 10) - 14;

        Column promise = column(sheet, body, MARGIN, y).heading("promise").bullets("promise");
        Column limits =
                column(sheet, body, MARGIN + COLUMN + GAP, y).heading("limits").bullets("limits");
        y = Math.min(promise.next(), limits.next()) - 8;
        y = Contacts.draw(sheet, words, body, "contacts", contacts, y);
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        sheet.fitted(Face.STRONG, 10.5f, INK, MARGIN, 59, INNER_WIDTH, words.text("foot"));
        return y > FOOT_RULE;
    }

    private float drawEntrance(Sheet sheet, Sheet.Body body, float top) {
        sheet.frame(MARGIN, top - BOX, INNER_WIDTH, BOX, 10);
        letterhead.qr().draw(sheet, Sheet.WIDTH - MARGIN - QR - 22, top - (BOX + QR) / 2, QR);
        float room = INNER_WIDTH - QR - 74;
        Column inside = new Column(sheet, words, values, body, MARGIN + 20, room, top - 28)
                .heading("leaflet.entrance")
                .text("leaflet.entrance.text");
        String address = letterhead.host() + "　" + words.text("tenant") + " " + letterhead.code();
        sheet.fitted(Face.STRONG, 12, INK, MARGIN + 20, inside.next() - 5, room, address);
        return top - BOX;
    }

    private Column column(Sheet sheet, Sheet.Body body, float x, float y) {
        return new Column(sheet, words, values, body, x, COLUMN, y);
    }
}
