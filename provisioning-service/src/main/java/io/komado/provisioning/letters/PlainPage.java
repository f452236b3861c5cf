package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.io.OutputStream;
import java.util.List;

/** Prints one page of a title, a paragraph and lines of label and value, for papers that are neither letters nor guides. */
public final class PlainPage {

    private static final float LABELS = 150;
    private static final Sheet.Body BODY = new Sheet.Body(9.5f, 13.5f);
    private static final float FOOT = 62;

    /** A line of the page. */
    public record Row(String label, String value) {}

    private PlainPage() {}

    /**
     * Prints it; {@code out} is flushed and left open.
     *
     * @throws IllegalStateException when it does not fit on one page
     */
    public static void print(
            Language language, String title, String lead, List<Row> rows, String foot, OutputStream out) {
        Press.print(language, out, document -> {
            Sheet sheet = new Sheet(document.canvas(), document.faces());
            sheet.text(Face.GREETING, 23, INK, MARGIN, 756, title);
            float y = sheet.flow(BODY, MARGIN, 728, INNER_WIDTH, lead) - 10;
            for (Row row : rows) {
                sheet.rule(MARGIN, y + BODY.leading(), INNER_WIDTH, 0.5f, SOFT);
                float labelled = sheet.flow(BODY, MARGIN, y, LABELS - 12, row.label());
                float valued = sheet.flow(BODY, MARGIN + LABELS, y, INNER_WIDTH - LABELS, row.value());
                y = Math.min(labelled, valued) - 5;
            }
            float end = sheet.flow(BODY, MARGIN, y - 6, INNER_WIDTH, foot);
            if (end < FOOT) {
                throw new IllegalStateException("this does not fit on one page");
            }
            document.endPage();
        });
    }
}
