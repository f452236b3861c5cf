package io.komado.chat.copies;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Lines of text on pages of A4, and nothing else: the file says nothing of when, by what or for whom it was made, unless a mark is
 * asked for. A sign that the typeface does not have becomes 〓.
 */
final class Paper implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 17;
    private static final float HEAD_SIZE = 16;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final Color INK = new Color(0x1d2a2e);
    private static final Color PALE = new Color(0xd0d7d9);
    private static final String MISSING = "〓";

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final Optional<String> mark;
    private PDPageContentStream page;
    private float y;

    /** @param mark what stands across every page, if anything */
    Paper(Optional<String> mark) throws IOException {
        document.setDocumentId(0L);
        try (InputStream face = Paper.class.getResourceAsStream("/fonts/BIZUDPGothic-Regular.ttf")) {
            if (face == null) {
                throw new IOException("the typeface is missing");
            }
            font = PDType0Font.load(document, face, true);
        }
        this.mark = mark;
        this.page = newPage();
    }

    void head(String text) throws IOException {
        write(text, HEAD_SIZE, LEADING * 1.6f, INK);
    }

    void quiet(String text) throws IOException {
        y -= LEADING * 0.5f;
        write(text, SIZE * 0.9f, LEADING, Color.DARK_GRAY);
    }

    void text(String text) throws IOException {
        for (String line : text.lines().toList()) {
            write(line, SIZE, LEADING, INK);
        }
    }

    private void write(String text, float size, float leading, Color ink) throws IOException {
        for (String line : wrapped(printable(text), size)) {
            if (y < MARGIN + leading) {
                page.close();
                page = newPage();
            }
            show(line, size, Matrix.getTranslateInstance(MARGIN, y), ink);
            y -= leading;
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN - HEAD_SIZE;
        if (mark.isPresent()) {
            String words = printable(mark.get());
            for (float at = 120; at < PDRectangle.A4.getHeight(); at += 230) {
                show(words, 15, Matrix.getRotateInstance(Math.PI / 7, 50, at), PALE);
            }
            show(words, 8, Matrix.getTranslateInstance(MARGIN, MARGIN / 2), Color.DARK_GRAY);
        }
        return page;
    }

    private void show(String text, float size, Matrix at, Color ink) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(ink);
        page.setTextMatrix(at);
        page.showText(text);
        page.endText();
    }

    private List<String> wrapped(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int sign : text.codePoints().toArray()) {
            String one = Character.toString(sign);
            float width = font.getStringWidth(one) / 1_000 * size;
            if (used + width > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(one);
            used += width;
        }
        lines.add(line.toString());
        return lines;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().filter(sign -> !Character.isISOControl(sign)).forEach(sign -> {
            String one = Character.toString(sign);
            printable.append(isInTypeface(one) ? one : MISSING);
        });
        return printable.toString();
    }

    private boolean isInTypeface(String sign) {
        try {
            return font.encode(sign).length > 0;
        } catch (IllegalArgumentException ignored) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
