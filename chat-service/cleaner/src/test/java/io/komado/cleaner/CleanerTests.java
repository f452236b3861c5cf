package io.komado.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TH-21: what can be seen and heard stays, nothing else does, and what cannot be made anew is refused. */
class CleanerTests {

    @TempDir
    Path directory;

    @Test
    void theCanaryIsInEveryOriginal() {
        assertThat(words(Originals.jpeg(1))).contains(Originals.CANARY);
        assertThat(words(Originals.png())).contains(Originals.CANARY);
        assertThat(words(Originals.docx())).contains(Originals.CANARY);
        assertThat(words(Originals.xlsx())).contains(Originals.CANARY);
        assertThat(words(Originals.pptx())).contains(Originals.CANARY);
    }

    @ParameterizedTest
    @CsvSource({"1,320,200", "3,320,200", "6,200,320", "8,200,320"})
    void aPhotographIsDrawnUprightWithoutItsPlaceAndDevice(int orientation, int width, int height) throws Exception {
        Cleaned cleaned = clean(Originals.jpeg(orientation));
        assertThat(cleaned.kind()).isEqualTo(FileKind.JPEG);
        assertThat(words(cleaned.bytes())).doesNotContain(Originals.CANARY, "Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(cleaned.bytes()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int[] red =
                switch (orientation) {
                    case 1 -> new int[] {160, 20};
                    case 3 -> new int[] {160, 180};
                    case 6 -> new int[] {180, 160};
                    default -> new int[] {20, 160};
                };
        assertThat(new Color(image.getRGB(red[0], red[1])).getRed()).isGreaterThan(200);
    }

    @Test
    void aScreenshotStaysExactAndLosesItsWords() throws Exception {
        Cleaned cleaned = clean(Originals.png());
        assertThat(cleaned.kind()).isEqualTo(FileKind.PNG);
        assertThat(words(cleaned.bytes())).doesNotContain(Originals.CANARY, "tEXt");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(cleaned.bytes()));
        assertThat(new Color(image.getRGB(160, 180))).isEqualTo(Color.BLUE);
    }

    @Test
    void pagesAreDrawnSoThatNothingIsUnderABar() throws Exception {
        Cleaned cleaned = clean(Originals.pdf(2));
        assertThat(words(cleaned.bytes())).doesNotContain(Originals.CANARY, "Author", "CreationDate");
        try (PDDocument document = Loader.loadPDF(cleaned.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).isBlank();
        }
    }

    @Test
    void aTextIsWrittenAnewWithoutAuthorTrackedChangesAndNotes() throws Exception {
        Cleaned cleaned = clean(Originals.docx());
        assertThat(cleaned.kind()).isEqualTo(FileKind.DOCX);
        assertThat(words(cleaned.bytes()))
                .contains(Originals.SEEN + "-INSERTED", Originals.SEEN + "-IN-A-TABLE", "word/media/")
                .doesNotContain(Originals.CANARY, "comments.xml", "header", "2023-11-14");
    }

    @Test
    void aWorkbookKeepsWhatCanBeSeen() throws Exception {
        Cleaned cleaned = clean(Originals.xlsx());
        assertThat(cleaned.kind()).isEqualTo(FileKind.XLSX);
        assertThat(words(cleaned.bytes()))
                .contains(Originals.SEEN, "<v>2.0</v>")
                .doesNotContain(Originals.CANARY, "comments", "<f>");
    }

    @Test
    void aPresentationKeepsItsSlidesAndLosesNotesAndWhatIsHidden() throws Exception {
        Cleaned cleaned = clean(Originals.pptx());
        assertThat(cleaned.kind()).isEqualTo(FileKind.PPTX);
        assertThat(words(cleaned.bytes()))
                .contains(Originals.SEEN, "ppt/media/")
                .doesNotContain(Originals.CANARY, "notesSlide");
    }

    @Test
    void everyEntryOfAPackageBearsTheSameTime() throws Exception {
        try (ZipInputStream entries = new ZipInputStream(
                new ByteArrayInputStream(clean(Originals.docx()).bytes()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void videoAndSoundAreEncodedAnew() throws Exception {
        assertThat(words(Originals.recording(directory, "film.mp4"))).contains(Originals.CANARY);
        Cleaned film = clean(Originals.recording(directory, "film.mp4"));
        assertThat(film.kind()).isEqualTo(FileKind.MP4);
        assertThat(words(film.bytes())).doesNotContain(Originals.CANARY, "Lavf");
        Cleaned sound = clean(Originals.recording(directory, "sound.m4a"));
        assertThat(sound.kind()).isEqualTo(FileKind.M4A);
        assertThat(words(sound.bytes())).doesNotContain(Originals.CANARY, "Lavf");
    }

    @Test
    void picturesOfOtherKindsBecomeOnesThatEveryBrowserShows() throws Exception {
        assertThat(clean(Originals.webp(directory)).kind()).isEqualTo(FileKind.JPEG);
        byte[] heic = Originals.heic(directory);
        assertThat(words(heic)).contains(Originals.CANARY);
        Cleaned cleaned = clean(heic);
        assertThat(cleaned.kind()).isEqualTo(FileKind.JPEG);
        assertThat(words(cleaned.bytes())).doesNotContain(Originals.CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "#!/bin/sh", "<svg xmlns='http://www.w3.org/2000/svg'/>", "#EXTM3U\n"})
    void whatIsOfNoKnownKindIsRefusedWhateverItsName(String beginning) {
        assertThat(refusalOf(beginning.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Refused.Reason.UNKNOWN_KIND);
    }

    @Test
    void emptyLargeAndBrokenFilesAreRefused() {
        assertThat(refusalOf(new byte[0])).isEqualTo(Refused.Reason.EMPTY);
        assertThat(refusalOf(new byte[Limits.BYTES + 1])).isEqualTo(Refused.Reason.TOO_LARGE);
        byte[] jpeg = Originals.jpeg(1);
        assertThat(refusalOf(Arrays.copyOf(jpeg, 400))).isEqualTo(Refused.Reason.DAMAGED);
        assertThat(refusalOf(new byte[] {'P', 'K', 3, 4})).isEqualTo(Refused.Reason.DAMAGED);
        byte[] film = Originals.recording(directory, "film.mp4");
        assertThat(refusalOf(Arrays.copyOf(film, film.length / 2))).isEqualTo(Refused.Reason.DAMAGED);
    }

    @Test
    void aPictureThatClaimsTooManyPointsIsRefusedBeforeTheyAreRead() {
        assertThat(refusalOf(Originals.pictureBomb())).isEqualTo(Refused.Reason.TOO_MUCH);
    }

    @Test
    void aPdfOfTooManyPagesIsRefused() {
        assertThat(refusalOf(Originals.pdf(Limits.PAGES + 1))).isEqualTo(Refused.Reason.TOO_MUCH);
    }

    @Test
    void aPackageThatUnpacksToAHundredTimesItsSizeIsRefused() throws IOException {
        assertThat(refusalOf(zipBomb())).isEqualTo(Refused.Reason.DAMAGED);
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(Originals.docx()));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    to.write(" ".repeat(8 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
                }
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    private Cleaned clean(byte[] original) throws Refused {
        return Cleaner.clean(original, directory);
    }

    private Refused.Reason refusalOf(byte[] original) {
        try {
            throw new AssertionError("was not refused: " + Cleaner.clean(original, directory));
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    /** All bytes as words, a package's entries unpacked with their names. */
    private static String words(byte[] file) {
        StringBuilder words = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                words.append(entry.getName()).append(new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words.toString();
    }
}
