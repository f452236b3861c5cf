package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.Map;

/** The page that tells the responder how to receive, hand out and explain the letters (R0-28, R0-29). */
final class GuideForm implements Form {

    private static final float GAP = 26;
    private static final float COLUMN = (INNER_WIDTH - GAP) / 2;
    private static final float FOOT_RULE = 74;

    private final Letterhead letterhead;
    private final Wording words;
    private final String occasion;
    private final Map<String, ?> values;

    GuideForm(Letterhead letterhead, Kit kit) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.occasion = kit.occasion();
        this.values = Map.of(
                "headcount", kit.headcount(),
                "spare", kit.spare(),
                "letters", kit.letters(),
                "days", letterhead.daysValid(),
                "desk", letterhead.host() + "/desk/");
    }

    @Override
    public boolean draw(Sheet sheet, Sheet.Body body) {
        letterhead.draw(sheet);
        sheet.text(Face.TEXT, 12, SOFT, MARGIN, 733, words.text("guide.to"));
        sheet.text(Face.GREETING, 25, INK, MARGIN, 701, words.text("guide.title"));
        float y = sheet.flow(body, MARGIN, 677, INNER_WIDTH, words.text("guide.lead"));

        heading(sheet, "guide.box", MARGIN, y - 12);
        y = sheet.flow(body, MARGIN, y - 32, INNER_WIDTH, words.text("guide.box." + occasion, values));

        heading(sheet, "guide.how", MARGIN, y - 12);
        y = Steps.draw(sheet, words, body, "guide.how", values, y - 22);
        y = sheet.flow(body, MARGIN, y - 2, INNER_WIDTH, words.text("guide.how.desk", values));
        y = drawAsked(sheet, body, drawHanding(sheet, body, y - 12) - 12);
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        sheet.fitted(Face.STRONG, 10.5f, INK, MARGIN, 59, INNER_WIDTH, words.text("guide.foot"));
        return y >= FOOT_RULE;
    }

    private float drawHanding(Sheet sheet, Sheet.Body body, float y) {
        float right = MARGIN + COLUMN + GAP;
        heading(sheet, "guide.hand", MARGIN, y);
        float handed = bullets(sheet, body, "guide.hand", 5, MARGIN, y - 20);
        heading(sheet, "guide.spare", right, y);
        return Math.min(handed, bullets(sheet, body, "guide.spare", 3, right, y - 20));
    }

    private float drawAsked(Sheet sheet, Sheet.Body body, float y) {
        heading(sheet, "guide.asked", MARGIN, y);
        sheet.rule(MARGIN, y - 9, INNER_WIDTH, 0.9f, Sheet.ACCENT);
        float next = y - 27;
        for (int i = 1; i <= 3; i++) {
            String asked = "guide.asked." + i;
            sheet.text(Face.STRONG, body.size(), INK, MARGIN, next, words.text(asked + ".q"));
            next = sheet.flow(body, MARGIN, next - body.leading(), INNER_WIDTH, words.text(asked + ".a", values)) - 4;
        }
        return next;
    }

    private void heading(Sheet sheet, String key, float x, float y) {
        sheet.text(Face.STRONG, 13.5f, INK, x, y, words.text(key));
    }

    private float bullets(Sheet sheet, Sheet.Body body, String key, int count, float x, float y) {
        float next = y;
        for (int i = 1; i <= count; i++) {
            next = sheet.bullet(body, x, next, COLUMN, words.text(key + "." + i, values)) - 3;
        }
        return next;
    }
}
