package io.komado.cases.sheets;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lines of text and ruled fields on pages of A4. A sign that the typeface does not have becomes 〓. */
public final class Paper implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 17;
    private static final float HEAD_SIZE = 16;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final Color INK = new Color(0x1d2a2e);
    private static final Color PALE = new Color(0xd0d7d9);
    private static final float NAME_WIDTH = 110;
    private static final String MISSING = "〓";

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    /** An empty page. */
    public Paper() throws IOException {
        document.setDocumentId(0L);
        try (InputStream face = Paper.class.getResourceAsStream("/fonts/BIZUDPGothic-Regular.ttf")) {
            if (face == null) {
                throw new IOException("the typeface is missing");
            }
            font = PDType0Font.load(document, face, true);
        }
        this.page = newPage();
    }

    /** A heading. */
    public void head(String text) throws IOException {
        lines(text, MARGIN, WIDTH, HEAD_SIZE, LEADING * 1.6f);
    }

    /** A line in small print. */
    public void quiet(String text) throws IOException {
        y -= LEADING * 0.5f;
        lines(text, MARGIN, WIDTH, SIZE * 0.9f, LEADING);
    }

    /** A field: its name to the left, what stands in it to the right, a rule below. */
    public void field(String name, String value) throws IOException {
        room(LEADING * 2);
        show(printable(name), SIZE, MARGIN, y);
        lines(value.isEmpty() ? " " : value, MARGIN + NAME_WIDTH, WIDTH - NAME_WIDTH, SIZE, LEADING);
        rule();
    }

    private void rule() throws IOException {
        page.setStrokingColor(PALE);
        page.moveTo(MARGIN, y + LEADING * 0.6f);
        page.lineTo(MARGIN + WIDTH, y + LEADING * 0.6f);
        page.stroke();
        y -= LEADING * 0.4f;
    }

    private void lines(String text, float x, float width, float size, float leading) throws IOException {
        for (String paragraph : text.lines().toList()) {
            for (String line : wrapped(printable(paragraph), size, width)) {
                room(leading);
                show(line, size, x, y);
                y -= leading;
            }
        }
    }

    private void room(float needed) throws IOException {
        if (y < MARGIN + needed) {
            page.close();
            page = newPage();
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN - HEAD_SIZE;
        return page;
    }

    private void show(String text, float size, float x, float at) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(INK);
        page.newLineAtOffset(x, at);
        page.showText(text);
        page.endText();
    }

    private List<String> wrapped(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int sign : text.codePoints().toArray()) {
            String one = Character.toString(sign);
            float width = font.getStringWidth(one) / 1_000 * size;
            if (used + width > most) {
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

    /** Writes the PDF; nothing can be added to it afterwards. */
    public void writeTo(OutputStream out) throws IOException {
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
