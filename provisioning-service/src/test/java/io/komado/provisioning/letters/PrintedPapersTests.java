package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R1-08, R1-09, R3-85, R4-17: leaflet, poster, flyer, sheet for guardians and policy, read back and looked at. */
class PrintedPapersTests {

    private static final int DPI = 96;
    private static final int MARGIN = DPI * 100 / 254;
    private static final String ORIGIN = "https://komado.example";
    private static final Imprint.Contact ROOM = new Imprint.Contact("相談室", "本館2階 平日 12時から17時まで", "", "");
    private static final Imprint.Contact LINE =
            new Imprint.Contact("外部のそうだん電話", "毎日 9時から22時まで", "050-0000-0001", "line@example.org");
    private static final Imprint.Contact NATIONAL = new Imprint.Contact("子どもの電話", "24時間", "0120-000-000", "");
    private static final Imprint.Contact DESK =
            new Imprint.Contact("一般社団法人みなと相談センター", "", "050-0000-0000", "nagisaya@desk.example");

    /** The least and the most that can stand on each paper. */
    static Stream<Arguments> all() {
        return Stream.of(Paper.values())
                .flatMap(paper -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(Organisation.Kind.values())
                                .flatMap(kind -> Stream.of(
                                        Arguments.of(
                                                paper, language, new Organisation("北みさき学園", "k7q2x", kind), bare()),
                                        Arguments.of(
                                                paper,
                                                language,
                                                new Organisation("学校法人 北みさき学園".repeat(4), "00000", kind),
                                                full())))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPaperIsOnePageWithFontsEmbeddedOnceAndNothingNearItsEdge(
            Paper paper, Language language, Organisation organisation, Imprint imprint) throws IOException {
        byte[] file = print(paper, organisation, language, imprint);
        assertThat(file.length).isLessThan(400_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDRectangle size = pdf.getPage(0).getMediaBox();
            assertThat(size.getWidth())
                    .isCloseTo(
                            paper == Paper.POSTER ? PDRectangle.A3.getWidth() : PDRectangle.A4.getWidth(), offset(1f));
            Set<String> fonts = new HashSet<>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(fonts.add(font.getName())).isTrue();
            }
            assertThat(fonts).hasSizeBetween(1, 3);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("小窓");
            assertThat(inkNearTheEdge(picture(pdf))).isZero();
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).doesNotContain("{", "|");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("R1-08: the flyer has the desk's telephone, mail and the code of its form")
    void theFlyerHasTheDesksTelephoneMailAndTheCodeOfItsForm(Language language) throws IOException, ReaderException {
        Organisation shop = new Organisation("株式会社なぎさや", "m3p9a", Organisation.Kind.COMPANY);
        try (PDDocument pdf = Loader.loadPDF(print(Paper.FLYER, shop, language, imprint()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("株式会社なぎさや", "050-0000-0000", "nagisaya@desk.example")
                    .doesNotContain("小窓 ");
            assertThat(code(picture(pdf))).isEqualTo(ORIGIN + "/reception/#m3p9a");
        }
        try (PDDocument pdf = Loader.loadPDF(print(Paper.FLYER, shop, language, bare()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .doesNotContainPattern("[0-9]{3}-[0-9]")
                    .doesNotContain("@");
            assertThat(code(picture(pdf))).isEqualTo(ORIGIN + "/reception/#m3p9a");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"LEAFLET", "POSTER"})
    void leafletAndPosterOpenTheTenantsEntranceAndNameItsCode(Paper paper) throws IOException, ReaderException {
        Organisation school = new Organisation("北みさき学園", "k7q2x", Organisation.Kind.SCHOOL);
        for (Language language : Language.values()) {
            try (PDDocument pdf = Loader.loadPDF(print(paper, school, language, imprint()))) {
                assertThat(code(picture(pdf))).isEqualTo(ORIGIN + "/#t=k7q2x");
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("k7q2x", "komado.example", "050-0000-0001", "0120-000-000");
            }
        }
    }

    @Test
    @DisplayName("R4-17: the policy says the organisation's own numbers")
    void thePolicySaysTheOrganisationsOwnNumbers() throws IOException {
        Organisation school = new Organisation("北みさき学園", "k7q2x", Organisation.Kind.SCHOOL);
        assertThat(textOf(print(Paper.POLICY, school, Language.JA, imprint())))
                .contains("第2版", "2026年10月1日", "24時間", "3か月", "3年", "5年");
        assertThat(textOf(print(Paper.POLICY, school, Language.EN, imprint())))
                .contains("Version 2", "1 October 2026", "24 hours", "3 months", "3 years", "5 years");
        Imprint customers = new Imprint(List.of(), Optional.empty(), rules(true));
        assertThat(textOf(print(Paper.POLICY, school, Language.JA, customers))).contains("お客様への対応方針", "店内放送の文例");
    }

    private static Imprint imprint() {
        return new Imprint(List.of(ROOM, LINE, NATIONAL), Optional.of(DESK), rules(false));
    }

    private static Imprint full() {
        Imprint.Contact longest =
                new Imprint.Contact("あ".repeat(40), "い".repeat(60), "0".repeat(20), "m".repeat(40) + "@example.org");
        return new Imprint(
                Arrays.asList(longest, longest, LINE, NATIONAL),
                Optional.of(new Imprint.Contact("う".repeat(40), "", "0".repeat(20), "m".repeat(60) + "@example.org")),
                rules(true));
    }

    private static Imprint bare() {
        return new Imprint(List.of(), Optional.empty(), rules(false));
    }

    private static Imprint.Rules rules(boolean servesCustomers) {
        return new Imprint.Rules(2, LocalDate.of(2026, 10, 1), servesCustomers, 3, 24, 1_095, 5);
    }

    private static byte[] print(Paper paper, Organisation organisation, Language language, Imprint imprint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Press(URI.create(ORIGIN), 60).print(paper, organisation, language, imprint, out);
        return out.toByteArray();
    }

    private static String textOf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static BufferedImage picture(PDDocument pdf) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(0, DPI, ImageType.RGB);
    }

    private static String code(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
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
