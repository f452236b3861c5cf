package io.komado.provisioning.letters;

import java.net.URI;
import java.util.List;

/** What every page to or for one organisation begins with: the window, Komado's name and the organisation's. */
final class Letterhead {

    private static final float EMBLEM = 30;

    private final Organisation organisation;
    private final Wording words;
    private final URI origin;
    private final int daysValid;
    private final QrSquare qr;

    Letterhead(Organisation organisation, Wording words, URI origin, int daysValid) {
        this.organisation = organisation;
        this.words = words;
        this.origin = origin;
        this.daysValid = daysValid;
        // The code stands in the fragment, which no server gets to see.
        this.qr = new QrSquare(origin + "/#t=" + organisation.code());
    }

    Wording words() {
        return words;
    }

    QrSquare qr() {
        return qr;
    }

    String name() {
        return organisation.name();
    }

    URI origin() {
        return origin;
    }

    /** A text of the organisation's own, with a place to break after each sign that is no Latin letter. */
    static String breakable(String text) {
        return text.replaceAll("(?<=\\P{ASCII})(?=.)", "|");
    }

    String code() {
        return organisation.code();
    }

    /** The address as a person types it. */
    String host() {
        return origin.getAuthority();
    }

    int daysValid() {
        return daysValid;
    }

    void draw(Sheet sheet) {
        float top = Sheet.HEIGHT - Sheet.MARGIN;
        Emblem.draw(sheet, Sheet.MARGIN - 2, top - EMBLEM, EMBLEM);
        float x = Sheet.MARGIN + EMBLEM + 8;
        String brand = words.text("brand");
        sheet.text(Face.STRONG, 12, Sheet.INK, x, top - 20, brand);
        x += sheet.width(Face.STRONG, 12, brand) + 14;
        drawName(sheet, x, top - 20, Sheet.WIDTH - Sheet.MARGIN - x);
    }

    private void drawName(Sheet sheet, float x, float y, float room) {
        String name = organisation.name();
        if (sheet.width(Face.TEXT, 11, name) <= room) {
            sheet.text(Face.TEXT, 11, Sheet.INK, x, y, name);
            return;
        }
        List<String> lines = sheet.lines(Face.TEXT, 9.5f, room, breakable(name));
        float next = y + 7 * (lines.size() - 1);
        for (String line : lines) {
            sheet.fitted(Face.TEXT, 9.5f, Sheet.INK, x, next, room, line);
            next -= 13;
        }
    }
}
