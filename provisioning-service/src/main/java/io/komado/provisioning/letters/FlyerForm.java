package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.Map;
import java.util.Optional;

/** What a shop's staff hands to a customer: from here on the desk listens (R1-08). It bears the client's words and not Komado's. */
final class FlyerForm implements Form {

    private static final float GAP = 26;
    private static final float COLUMN = (INNER_WIDTH - GAP) / 2;
    private static final float FOOT_RULE = 84;
    private static final float QR = 112;
    private static final float BOX = 180;
    private static final float TITLE_ROOM = 410;
    private static final float LOWEST = 31;

    private final Letterhead letterhead;
    private final Wording words;
    private final Optional<Imprint.Contact> desk;
    private final QrSquare form;
    private final Map<String, ?> values;

    FlyerForm(Letterhead letterhead, Imprint imprint) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.desk = imprint.customerDesk();
        this.form = new QrSquare(letterhead.origin() + "/reception/#" + letterhead.code());
        this.values = Map.of(
                "organisation",
                Letterhead.breakable(letterhead.name()),
                "desk",
                Letterhead.breakable(desk.map(Imprint.Contact::name).orElseGet(() -> words.text("flyer.desk"))),
                "version",
                imprint.rules().version(),
                "from",
                words.day(imprint.rules().inForceFrom()));
    }

    @Override
    public boolean draw(Sheet sheet, Sheet.Body body) {
        String to = letterhead.name() + "　" + words.text("flyer.to");
        sheet.fitted(Face.TEXT, 11, SOFT, MARGIN, 770, INNER_WIDTH, to);
        float y = 718;
        for (String line : sheet.lines(Face.GREETING, 30, TITLE_ROOM, words.text("flyer.title"))) {
            sheet.text(Face.GREETING, 30, INK, MARGIN, y, line);
            y -= 42;
        }
        y = sheet.flow(body.larger(1), MARGIN, y - 2, INNER_WIDTH, words.text("flyer.lead", values));
        y = drawWays(sheet, body, y - 2) - 28;
        sheet.text(Face.STRONG, 13.5f, INK, MARGIN, y, words.text("flyer.how"));
        y = Steps.draw(sheet, words, body, "flyer.how", values, y - 10) - 14;
        Column promise = column(sheet, body, MARGIN, y).heading("flyer.promise").bullets("flyer.promise");
        Column limits = column(sheet, body, MARGIN + COLUMN + GAP, y)
                .heading("flyer.limits")
                .bullets("flyer.limits");
        y = Math.min(promise.next(), limits.next()) - 6;
        y = sheet.flow(body, MARGIN, y, INNER_WIDTH, words.text("flyer.other"));
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        Sheet.Body small = new Sheet.Body(9.5f, 14);
        float next = sheet.flow(small, MARGIN, FOOT_RULE - 17, INNER_WIDTH, words.text("flyer.foot", values));
        return y > FOOT_RULE && next + small.leading() > LOWEST;
    }

    private float drawWays(Sheet sheet, Sheet.Body body, float top) {
        sheet.frame(MARGIN, top - BOX, INNER_WIDTH, BOX, 10);
        float left = Sheet.WIDTH - MARGIN - QR - 26;
        form.draw(sheet, left, top - 24 - QR, QR);
        sheet.centred(Face.TEXT, 10.5f, SOFT, left - 16, top - QR - 44, QR + 32, words.text("flyer.form"));
        float x = MARGIN + 20;
        float room = INNER_WIDTH - QR - 78;
        String phone = desk.map(Imprint.Contact::phone).orElse("");
        String mail = desk.map(Imprint.Contact::mail).orElse("");
        float y = top - 28;
        if (!phone.isEmpty()) {
            sheet.fitted(Face.TEXT, 10.5f, SOFT, x, y, room, words.text("flyer.phone"));
            sheet.fitted(Face.STRONG, 26, INK, x, y - 32, room, phone);
            y -= 58;
        }
        if (!mail.isEmpty()) {
            sheet.fitted(Face.TEXT, 10.5f, SOFT, x, y, room, words.text("flyer.mail"));
            sheet.fitted(Face.STRONG, 15, INK, x, y - 22, room, mail);
            y -= 46;
        }
        sheet.fitted(Face.TEXT, 10.5f, SOFT, x, y, room, words.text("flyer.web"));
        sheet.flow(body, x, y - 19, room, words.text("flyer.web.text"));
        return top - BOX;
    }

    private Column column(Sheet sheet, Sheet.Body body, float x, float y) {
        return new Column(sheet, words, values, body, x, COLUMN, y);
    }
}
