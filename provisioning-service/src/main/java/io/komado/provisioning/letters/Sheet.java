package io.komado.provisioning.letters;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A surface of one page that text and lines are put on. Lengths are points; y grows upwards from the lower edge, and text stands
 * on its baseline.
 */
final class Sheet {

    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float MARGIN = 56.7f;
    static final float INNER_WIDTH = WIDTH - 2 * MARGIN;

    static final Color INK = new Color(0x16, 0x1c, 0x1e);
    static final Color SOFT = new Color(0x43, 0x53, 0x5a);
    static final Color ACCENT = new Color(0x18, 0x47, 0x51);

    private static final Pattern BREAKS = Pattern.compile("\\||(?<=[、 ])");

    /**
     * The size of running text.
     *
     * @param size of the type
     * @param leading from one baseline to the next
     */
    record Body(float size, float leading) {

        /** With so much larger type, and room between the lines in proportion. */
        Body larger(float points) {
            return new Body(size + points, leading + points * leading / size);
        }
    }

    private final @Nullable PdfContentByte canvas;
    private final Typefaces faces;

    Sheet(PdfContentByte canvas, Typefaces faces) {
        this(faces, canvas);
    }

    private Sheet(Typefaces faces, @Nullable PdfContentByte canvas) {
        this.canvas = canvas;
        this.faces = faces;
    }

    /** A surface of the same measure on which nothing stays, to see how much room something takes. */
    Sheet blank() {
        return new Sheet(faces, null);
    }

    /** Draws with paper's own strokes; colours and lines are as before afterwards. */
    void draw(Consumer<PdfContentByte> strokes) {
        if (canvas != null) {
            canvas.saveState();
            strokes.accept(canvas);
            canvas.restoreState();
        }
    }

    float width(Face face, float size, String text) {
        return faces.width(face, size, text);
    }

    void text(Face face, float size, Color colour, float x, float y, String text) {
        draw(strokes -> {
            strokes.setColorFill(colour);
            strokes.beginText();
            strokes.setFontAndSize(faces.font(face), size);
            strokes.setTextMatrix(x, y);
            strokes.showText(text);
            strokes.endText();
        });
    }

    /** Writes in the middle of a room, smaller where it would not fit. */
    void centred(Face face, float size, Color colour, float x, float y, float room, String text) {
        float natural = width(face, size, text);
        fitted(face, size, colour, x + Math.max(0, room - natural) / 2, y, room, text);
    }

    /** Writes on one line, smaller where it would not fit. */
    void fitted(Face face, float size, Color colour, float x, float y, float room, String text) {
        float natural = width(face, size, text);
        text(face, natural > room ? size * room / natural : size, colour, x, y, text);
    }

    /** Writes running text over as many lines as it needs, the first on {@code y}; returns the baseline that comes next. */
    float flow(Body body, float x, float y, float room, String words) {
        float next = y;
        for (String line : lines(Face.TEXT, body.size(), room, words)) {
            text(Face.TEXT, body.size(), INK, x, next, line);
            next -= body.leading();
        }
        return next;
    }

    /** As {@link #flow}, with a dot in front and the text hanging from it. */
    float bullet(Body body, float x, float y, float room, String words) {
        float indent = body.size() * 0.95f;
        draw(strokes -> {
            strokes.setColorFill(ACCENT);
            strokes.circle(x + 2.2f, y + body.size() * 0.36f, 1.5f);
            strokes.fill();
        });
        return flow(body, x + indent, y, room - indent, words);
    }

    /** How the words fall into lines: phrases stay whole unless one alone is wider than the room. */
    List<String> lines(Face face, float size, float room, String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String phrase : BREAKS.splitAsStream(words).toList()) {
            for (String piece : fits(face, size, room, phrase) ? List.of(phrase) : signs(phrase)) {
                if (!line.isEmpty() && !fits(face, size, room, line + piece)) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private boolean fits(Face face, float size, float room, String text) {
        return width(face, size, text.stripTrailing()) <= room;
    }

    private static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    void rule(float x, float y, float length, float thickness, Color colour) {
        draw(strokes -> {
            strokes.setColorStroke(colour);
            strokes.setLineWidth(thickness);
            strokes.moveTo(x, y);
            strokes.lineTo(x + length, y);
            strokes.stroke();
        });
    }

    void frame(float x, float y, float width, float height, float radius) {
        draw(strokes -> {
            strokes.setColorStroke(ACCENT);
            strokes.setLineWidth(0.9f);
            strokes.roundRectangle(x, y, width, height, radius);
            strokes.stroke();
        });
    }
}
