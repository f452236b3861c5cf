package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PressTests {

    private static final Organisation SCHOOL = new Organisation("北みさき学園", "k7q2x", Organisation.Kind.SCHOOL);

    private final Press press = new Press(URI.create("https://komado.example"), 60);

    static Stream<Organisation> organisations() {
        return Stream.of(SCHOOL, new Organisation("株式会社つばき精工", "m3p9a", Organisation.Kind.COMPANY));
    }

    @Test
    void printsOnePageForEachLetterInTheOrderGiven() throws IOException {
        List<Letter> letters = letters(40);
        try (PDDocument pdf = Loader.loadPDF(print(Language.JA, letters))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(40);
            for (int i = 0; i < 40; i++) {
                Letter letter = letters.get(i);
                assertThat(textOf(pdf, i + 1))
                        .containsSubsequence(letter.nickname(), letter.reading(), letter.password());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void aPersonReadsNicknamePasswordAndCodeInTheirNaturalOrder(Organisation organisation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.printLetters(
                organisation, Language.JA, List.of(new Letter("白い切手", "しろい きって", "7kqm-2vhd-x9tp-c4rw")), out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            List<String> lines = textOf(pdf, 1).lines().toList();
            int label = lines.indexOf("ニックネーム（あとで かえられます）");
            assertThat(lines.subList(label + 1, label + 5))
                    .containsExactly("白い切手", "しろい きって", "はじめの パスワード（一度だけ 使います）", "7kqm-2vhd-x9tp-c4rw");
            assertThat(lines).contains("小窓 " + organisation.name(), "komado.example", "組織コード " + organisation.code());
        }
    }

    @Test
    void anEnglishLetterNeedsNoReading() throws IOException {
        byte[] file = print(Language.EN, List.of(new Letter("quiet lantern", "", "7kqm-2vhd-x9tp-c4rw")));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(textOf(pdf, 1)).contains("quiet lantern", "7kqm-2vhd-x9tp-c4rw", "Outside this promise");
        }
    }

    @Test
    void allPagesReferToTheSameTemplatesAndFontsAndDrawTheSameWay() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(Language.JA, letters(30)))) {
            Set<List<Long>> shared = new HashSet<>();
            Set<List<String>> drawn = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                shared.add(references(page));
                drawn.add(operators(page));
                assertThat(page.getCOSObject().keySet())
                        .containsExactlyInAnyOrder(
                                COSName.TYPE, COSName.PARENT, COSName.CONTENTS, COSName.RESOURCES, COSName.MEDIA_BOX);
            }
            assertThat(shared).hasSize(1);
            assertThat(shared.iterator().next()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(drawn).hasSize(1);
        }
    }

    @Test
    void theFileGrowsByThePageAndNotByTheFont() {
        int few = print(Language.JA, letters(10)).length;
        int many = print(Language.JA, letters(1010)).length;
        assertThat(many - few).isLessThan(1000 * 1024);
        assertThat(few).isLessThan(250 * 1024);
    }

    @Test
    void theFileTellsNeitherWhenNorByWhatItWasMade() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(Language.JA, letters(3)))) {
            assertThat(pdf.getDocumentInformation().getCOSObject().keySet()).containsExactly(COSName.TITLE);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("小窓");
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void theResponderHasOnePageThatNamesTheNumbersAndNoCode(Organisation organisation) throws IOException {
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            press.printGuide(organisation, language, new Kit(120, 6, false), out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(textOf(pdf, 1)).contains("126", "120", "komado.example/desk/");
            }
        }
    }

    @Test
    void tellsWhetherANameCanBePrinted() {
        assertThat(Press.canPrint("北みさき学園 中学校・高等学校 No.1")).isTrue();
        assertThat(Press.canPrint("Школа")).isTrue();
        assertThat(Press.canPrint("🌸学園")).isFalse();
    }

    private byte[] print(Language language, List<Letter> letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.printLetters(SCHOOL, language, letters, out);
        return out.toByteArray();
    }

    private static List<Letter> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "%04d", i))
                .map(i -> new Letter("白い切手" + i, "しろい きって" + i, "7kqm-2vhd-x9tp-" + i))
                .toList();
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** The numbers of the objects that a page's resources point to. */
    private static List<Long> references(PDPage page) {
        List<Long> numbers = new ArrayList<>();
        for (COSName kind : List.of(COSName.XOBJECT, COSName.FONT)) {
            var resources = page.getResources().getCOSObject().getCOSDictionary(kind);
            for (COSName name : resources.keySet()) {
                numbers.add(((COSObject) resources.getItem(name)).getKey().getNumber());
            }
        }
        return numbers;
    }

    private static List<String> operators(PDPage page) throws IOException {
        return new PDFStreamParser(page)
                .parse().stream()
                        .filter(Operator.class::isInstance)
                        .map(operator -> ((Operator) operator).getName())
                        .toList();
    }
}
