package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The page that all letters of an order share. What is the same on each is drawn once, as three templates that every page refers
 * to; a letter adds its nickname and its password between them, so that the page also reads in its natural order (R0-16).
 */
final class LetterForm {

    private static final float BOX_HEIGHT = 172;
    private static final float INSIDE = MARGIN + 20;
    private static final float QR_SIZE = 104;
    private static final float QR_ROOM = 160;
    private static final float QR_LEFT = Sheet.WIDTH - MARGIN - (QR_ROOM + QR_SIZE) / 2;
    private static final float VALUE_ROOM = Sheet.WIDTH - MARGIN - QR_ROOM - INSIDE - 4;
    private static final float FOOT_RULE = 74;

    private final Letterhead letterhead;
    private final Wording words;
    private final Map<String, ?> values;
    private final Typefaces faces;
    private final PdfTemplate opening;
    private final PdfTemplate middle;
    private final PdfTemplate closing;
    private final float boxTop;

    LetterForm(PdfContentByte canvas, Typefaces faces, Letterhead letterhead) {
        this.faces = faces;
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.values = Map.of("days", letterhead.daysValid());
        this.opening = canvas.createTemplate(Sheet.WIDTH, Sheet.HEIGHT);
        this.middle = canvas.createTemplate(Sheet.WIDTH, Sheet.HEIGHT);
        this.closing = canvas.createTemplate(Sheet.WIDTH, Sheet.HEIGHT);
        this.boxTop = drawOpening(new Sheet(opening, faces));
        label(new Sheet(middle, faces), "password", boxTop - 102);
        drawClosing(new Sheet(closing, faces));
    }

    /** Puts one letter on the page that {@code canvas} belongs to. */
    void fill(PdfContentByte canvas, Letter letter) {
        Sheet sheet = new Sheet(canvas, faces);
        canvas.addTemplate(opening, 0, 0);
        sheet.fitted(Face.STRONG, 27, INK, INSIDE, boxTop - 57, VALUE_ROOM, letter.nickname());
        sheet.fitted(Face.TEXT, 11.5f, INK, INSIDE + 1, boxTop - 76, VALUE_ROOM, letter.reading());
        canvas.addTemplate(middle, 0, 0);
        sheet.fitted(Face.STRONG, 23, INK, INSIDE, boxTop - 130, VALUE_ROOM, letter.password());
        canvas.addTemplate(closing, 0, 0);
    }

    private float drawOpening(Sheet sheet) {
        letterhead.draw(sheet);
        sheet.text(Face.GREETING, 26, INK, MARGIN, 714, words.text("title"));
        Sheet.Body lead =
                new Sheet.Body(words.body().size() + 1.5f, words.body().leading() + 3);
        float next = sheet.flow(lead, MARGIN, 684, INNER_WIDTH, words.text("lead"));
        next = sheet.flow(lead, MARGIN, next, INNER_WIDTH, words.text("lead.reader"));

        float top = next - 6;
        sheet.frame(MARGIN, top - BOX_HEIGHT, INNER_WIDTH, BOX_HEIGHT, 10);
        label(sheet, "nickname", top - 26);
        return top;
    }

    private void drawClosing(Sheet sheet) {
        sheet.fitted(Face.TEXT, 10, SOFT, INSIDE, boxTop - 154, VALUE_ROOM, words.text("password.signs"));
        drawEntrance(sheet);
        float next = drawHow(sheet, boxTop - BOX_HEIGHT - 28);
        drawFoot(sheet, drawPromise(sheet, next - 14));
    }

    private void drawEntrance(Sheet sheet) {
        letterhead.qr().draw(sheet, QR_LEFT, boxTop - 20 - QR_SIZE, QR_SIZE);
        float left = Sheet.WIDTH - MARGIN - QR_ROOM;
        sheet.centred(Face.TEXT, 10.5f, INK, left + 8, boxTop - 146, QR_ROOM - 16, letterhead.host());
        String name = words.text("tenant") + " ";
        float nameWidth = Math.min(sheet.width(Face.TEXT, 10, name), QR_ROOM - 70);
        float codeWidth = sheet.width(Face.STRONG, 12, letterhead.code());
        float x = left + (QR_ROOM - nameWidth - codeWidth) / 2;
        sheet.fitted(Face.TEXT, 10, SOFT, x, boxTop - 161, nameWidth, name);
        sheet.text(Face.STRONG, 12, INK, x + nameWidth, boxTop - 161, letterhead.code());
    }

    private float drawHow(Sheet sheet, float y) {
        heading(sheet, "how", MARGIN, y);
        return Steps.draw(sheet, words, "how", values, y - 10);
    }

    private float drawPromise(Sheet sheet, float y) {
        float gap = 26;
        float column = (INNER_WIDTH - gap) / 2;
        float right = MARGIN + column + gap;
        heading(sheet, "promise", MARGIN, y);
        float promised = bullets(sheet, "promise", 3, MARGIN, y - 20, column);
        heading(sheet, "limits", right, y);
        return Math.min(promised, bullets(sheet, "limits", 4, right, y - 20, column));
    }

    private float bullets(Sheet sheet, String key, int count, float x, float y, float room) {
        float next = y;
        for (int i = 1; i <= count; i++) {
            next = sheet.bullet(words.body(), x, next, room, words.text(key + "." + i, values)) - 3;
        }
        return next;
    }

    /** The foot stands on the margin; what the page still has of white is left above it. */
    private void drawFoot(Sheet sheet, float free) {
        Sheet.Body body = words.body();
        String paper = words.text("paper", values);
        int lines = sheet.lines(Face.TEXT, body.size(), INNER_WIDTH, paper).size() + 1;
        float y = FOOT_RULE + 16 + (lines - 1) * body.leading();
        if (y > free - 4) {
            throw new IllegalStateException("the letter does not fit on its page");
        }
        float next = sheet.flow(body, MARGIN, y, INNER_WIDTH, paper);
        sheet.fitted(Face.TEXT, body.size(), INK, MARGIN, next, INNER_WIDTH, words.text("other"));
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        sheet.fitted(Face.STRONG, 10.5f, INK, MARGIN, 59, INNER_WIDTH, words.text("foot"));
    }

    private void heading(Sheet sheet, String key, float x, float y) {
        sheet.text(Face.STRONG, 13.5f, INK, x, y, words.text(key));
    }

    private void label(Sheet sheet, String key, float y) {
        sheet.fitted(Face.TEXT, 10.5f, SOFT, INSIDE, y, VALUE_ROOM, words.text(key));
    }
}
