package io.komado.provisioning.letters;

import java.util.Map;

/** A column of a page that is filled from the top: each part goes below the one before it. */
final class Column {

    private final Sheet sheet;
    private final Wording words;
    private final Map<String, ?> values;
    private final Sheet.Body body;
    private final float x;
    private final float room;
    private float y;

    /**
     * @param y the baseline of the first line
     */
    Column(Sheet sheet, Wording words, Map<String, ?> values, Sheet.Body body, float x, float room, float y) {
        this.sheet = sheet;
        this.words = words;
        this.values = values;
        this.body = body;
        this.x = x;
        this.room = room;
        this.y = y;
    }

    /** The baseline that comes next. */
    float next() {
        return y;
    }

    Column gap(float height) {
        y -= height;
        return this;
    }

    Column heading(String key) {
        sheet.fitted(Face.STRONG, body.size() + 3, Sheet.INK, x, y, room, words.text(key, values));
        y -= body.leading() + 5;
        return this;
    }

    Column text(String key) {
        y = sheet.flow(body, x, y, room, words.text(key, values));
        return this;
    }

    /** The words {@code key.1} and so on, as many as there are, each with a dot. */
    Column bullets(String key) {
        for (int i = 1; words.has(key + "." + i); i++) {
            y = sheet.bullet(body, x, y, room, words.text(key + "." + i, values)) - 3;
        }
        return this;
    }

    /** One place to turn to: its name, how to reach it, when and where. */
    Column contact(Imprint.Contact contact) {
        sheet.fitted(Face.STRONG, body.size(), Sheet.INK, x, y, room, contact.name());
        y -= body.leading();
        if (!contact.phone().isEmpty()) {
            sheet.fitted(Face.STRONG, body.size() + 3.5f, Sheet.ACCENT, x, y - 2, room, contact.phone());
            y -= body.leading() + 3;
        }
        if (!contact.mail().isEmpty()) {
            sheet.fitted(Face.STRONG, body.size(), Sheet.ACCENT, x, y, room, contact.mail());
            y -= body.leading();
        }
        if (!contact.note().isEmpty()) {
            y = sheet.flow(body.larger(-1), x, y, room, Letterhead.breakable(contact.note()));
        }
        y -= body.leading() / 3;
        return this;
    }
}
