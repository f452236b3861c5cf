package io.komado.provisioning.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/** The faces loaded for one document; released with it, as a font of this size is not worth keeping between orders. */
final class Typefaces {

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    BaseFont font(Face face) {
        return fonts.computeIfAbsent(face, Typefaces::load);
    }

    float width(Face face, float size, String text) {
        return font(face).getWidthPoint(text, size);
    }

    /** Whether every character has a glyph in every face that may have to print it. */
    boolean canPrint(String text, Face face) {
        return text.codePoints().allMatch(c -> c == ' ' || font(face).charExists(c));
    }

    private static BaseFont load(Face face) {
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/fonts/" + face.file()))) {
            BaseFont font = BaseFont.createFont(
                    face.file(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
