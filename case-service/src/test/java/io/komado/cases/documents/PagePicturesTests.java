package io.komado.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagePicturesTests {

    private static final String CANARY = "CANARY OF THE NAME";
    private static final Box NAME = new Box(2, 0.1, 0.05, 0.8, 0.1);

    @Test
    @DisplayName("Point 12: in a covered PDF there is neither text nor a pixel of what was covered")
    void coversAPdf() throws IOException {
        PagePictures pictures = new PagePictures(pdf(), "application/pdf");
        assertThat(pictures.count()).isEqualTo(2);
        assertThat(inkIn(new ByteArrayInputStream(pictures.png(2))))
                .as("the control: it was there")
                .isTrue();

        byte[] covered = pictures.covered(List.of(NAME));
        assertThat(new String(covered, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "of a person");
        try (PDDocument copy = Loader.loadPDF(covered)) {
            assertThat(copy.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(copy).strip()).isEmpty();
            assertThat(copy.getDocumentInformation().getTitle()).isNull();
            assertThat(copy.getPage(1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            BufferedImage page = new PDFRenderer(copy).renderImage(1, 2);
            assertThat(onlyBlackIn(page)).isTrue();
            assertThat(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() * 3 / 4)))
                    .as("the rest stays")
                    .isEqualTo(Color.WHITE);
        }
    }

    @Test
    @DisplayName("Point 12: in a covered picture no pixel of what was covered is left, and nothing beside the pixels")
    void coversAPicture() throws IOException {
        BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", jpeg);
        PagePictures pictures = new PagePictures(jpeg.toByteArray(), "image/jpeg");

        BufferedImage covered =
                ImageIO.read(new ByteArrayInputStream(pictures.covered(List.of(new Box(1, 0.25, 0.5, 0.5, 0.5)))));
        assertThat(new Color(covered.getRGB(200, 200))).isEqualTo(Color.BLACK);
        assertThat(new Color(covered.getRGB(101, 299))).isEqualTo(Color.BLACK);
        assertThat(new Color(covered.getRGB(50, 50)).getRed()).isGreaterThan(200);
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String type : List.of("application/pdf", "image/png")) {
            assertThatThrownBy(() -> new PagePictures("%PDF-1.7 or not".getBytes(StandardCharsets.UTF_8), type).count())
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aPlaceLiesOnAPage() {
        assertThat(NAME.isOnOneOf(2)).isTrue();
        assertThat(NAME.isOnOneOf(1)).isFalse();
        assertThat(new Box(0, 0, 0, 1, 1).isOnOneOf(2)).isFalse();
        assertThat(new Box(1, 0.5, 0, 0.6, 1).isOnOneOf(2)).isFalse();
        assertThat(new Box(1, -0.1, 0, 0.6, 1).isOnOneOf(2)).isFalse();
        assertThat(new Box(1, 0, 0, 0, 1).isOnOneOf(2)).isFalse();
        assertThat(new Box(1, 0, Double.NaN, 1, 1).isOnOneOf(2)).isFalse();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("of a person");
            for (int number = 0; number < 2; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    stream.newLineAtOffset(100, 760);
                    stream.showText(CANARY);
                    stream.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Whether anything was drawn where the name is. */
    private static boolean inkIn(ByteArrayInputStream png) throws IOException {
        BufferedImage page = ImageIO.read(png);
        return pixels(page).anyMatch(rgb -> new Color(rgb).getRed() < 100);
    }

    private static boolean onlyBlackIn(BufferedImage page) {
        return pixels(page).allMatch(rgb -> new Color(rgb).getRed() < 12);
    }

    /** The pixels well inside of the covered place, an eighth of a centimetre from its edges. */
    private static IntStream pixels(BufferedImage page) {
        int left = (int) (page.getWidth() * 0.11);
        int right = (int) (page.getWidth() * 0.89);
        int top = (int) (page.getHeight() * 0.06);
        int bottom = (int) (page.getHeight() * 0.14);
        return IntStream.range(left, right)
                .flatMap(x -> IntStream.range(top, bottom).map(y -> page.getRGB(x, y)));
    }
}
