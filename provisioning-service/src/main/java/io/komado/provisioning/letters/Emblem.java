package io.komado.provisioning.letters;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** The little window of Komado's logo, 48 units square, drawn with paper's own strokes. */
final class Emblem {

    private static final Color LIT = new Color(0xf2, 0xc5, 0x62);
    private static final Color DARK = new Color(0x43, 0x76, 0x82);

    private Emblem() {}

    /** Draws the window with its lower left corner at (x, y). */
    static void draw(Sheet sheet, float x, float y, float size) {
        sheet.draw(canvas -> draw(canvas, x, y, size));
    }

    private static void draw(PdfContentByte canvas, float x, float y, float size) {
        float unit = size / 48;
        canvas.concatCTM(unit, 0, 0, -unit, x, y + size);
        canvas.setColorFill(Sheet.ACCENT);
        canvas.roundRectangle(9, 5, 30, 35, 4);
        canvas.fill();
        canvas.roundRectangle(4, 37, 40, 6, 3);
        canvas.fill();
        canvas.setColorFill(LIT);
        canvas.roundRectangle(13, 9, 9.5f, 11, 1);
        canvas.fill();
        canvas.setColorFill(DARK);
        canvas.roundRectangle(25.5f, 9, 9.5f, 11, 1);
        canvas.roundRectangle(13, 23, 9.5f, 11, 1);
        canvas.roundRectangle(25.5f, 23, 9.5f, 11, 1);
        canvas.fill();
    }
}
