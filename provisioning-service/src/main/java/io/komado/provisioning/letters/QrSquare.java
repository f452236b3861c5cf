package io.komado.provisioning.letters;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code drawn as vector squares, so that it stays sharp on any printer. */
final class QrSquare {

    private final ByteMatrix modules;

    QrSquare(String content) {
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Draws the code with its lower left corner at (x, y); the caller leaves four modules of white around it. */
    void draw(Sheet sheet, float x, float y, float size) {
        float module = size / modules.getWidth();
        sheet.draw(canvas -> {
            canvas.setColorFill(Color.BLACK);
            for (int row = 0; row < modules.getHeight(); row++) {
                drawRow(canvas, row, x, y + size - (row + 1) * module, module);
            }
            canvas.fill();
        });
    }

    private void drawRow(PdfContentByte canvas, int row, float x, float y, float module) {
        int column = 0;
        while (column < modules.getWidth()) {
            int end = column;
            while (end < modules.getWidth() && modules.get(end, row) == 1) {
                end++;
            }
            if (end > column) {
                canvas.rectangle(x + column * module, y, (end - column) * module, module);
            }
            column = end + 1;
        }
    }
}
