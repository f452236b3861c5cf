package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of a printer, looked at as a picture: DESIGN section 4, Paper. */
class PaperTests {

    private static final int DPI = 144;
    private static final int MARGIN = DPI * 100 / 254;
    private static final Letter LETTER = new Letter("飛行機雲のタイプライター", "ひこうきぐもの たいぷらいたー", "7kqm-2vhd-x9tp-c4rw");

    static Stream<Arguments> pages() {
        return Stream.of(Organisation.Kind.values())
                .flatMap(kind -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(
                                Arguments.of(
                                        new Organisation("北みさき学園", "k7q2x", kind), language, "https://komado.example"),
                                Arguments.of(
                                        new Organisation("学校法人 北みさき学園".repeat(4), "00000", kind),
                                        language,
                                        "https://madoguchi.kitamisaki-gakuen.example.org"))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingStandsWithinTenMillimetresOfTheEdge(Organisation organisation, Language language, String origin)
            throws IOException {
        Press press = new Press(URI.create(origin), 60);
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        press.printLetters(organisation, language, List.of(LETTER), letter);
        ByteArrayOutputStream guide = new ByteArrayOutputStream();
        press.printGuide(organisation, language, new Kit(10_000, 500, true), guide);

        assertThat(inkNearTheEdge(picture(letter))).isZero();
        assertThat(inkNearTheEdge(picture(guide))).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCodeOpensTheTenantsEntrance(Organisation organisation, Language language, String origin)
            throws IOException, ReaderException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Press(URI.create(origin), 60).printLetters(organisation, language, List.of(LETTER), out);
        BufferedImage picture = picture(out);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        Result found = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));

        assertThat(found.getText()).isEqualTo(origin + "/#t=" + organisation.code());
    }

    private static BufferedImage picture(ByteArrayOutputStream pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        }
    }

    private static int inkNearTheEdge(BufferedImage picture) {
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside = x >= MARGIN
                        && x < picture.getWidth() - MARGIN
                        && y >= MARGIN
                        && y < picture.getHeight() - MARGIN;
                if (!inside && (picture.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    ink++;
                }
            }
        }
        return ink;
    }
}
