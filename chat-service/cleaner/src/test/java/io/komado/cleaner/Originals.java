package io.komado.cleaner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Files as telephones and offices make them, with a word in every place that nobody looks at. */
final class Originals {

    /** Stands wherever something about the sender could. */
    static final String CANARY = "KOMADO-CANARY-35.6895N";

    /** Stands where everybody looks. */
    static final String SEEN = "SEEN-WORDS";

    static {
        prepare();
    }

    private Originals() {}

    /** Has the converters installed, where they are missing and may be. */
    private static void prepare() {
        try {
            Path script = Path.of(System.getProperty("komado.root"), "deploy/local/prepare");
            new ProcessBuilder(script.toString()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Red above blue, so that a picture can be told from one upside down. */
    static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return image;
    }

    static byte[] plain(String format) {
        return bytes(out -> ImageIO.write(picture(320, 200), format, out));
    }

    /** EXIF with a description, the given orientation and a place; a comment; and a second file behind the end. */
    static byte[] jpeg(int orientation) {
        byte[] exif = exif(orientation);
        byte[] plain = plain("jpeg");
        return bytes(out -> {
            out.write(plain, 0, 2);
            out.writeShort(0xFFE1);
            out.writeShort(exif.length + 2);
            out.write(exif);
            out.writeShort(0xFFFE);
            out.writeShort(CANARY.length() + 2);
            out.writeBytes(CANARY);
            out.write(plain, 2, plain.length - 2);
            out.writeBytes(CANARY);
        });
    }

    private static byte[] exif(int orientation) {
        byte[] words = (CANARY + "\0").getBytes(StandardCharsets.US_ASCII);
        return bytes(out -> {
            out.writeBytes("Exif\0\0MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010E, 2, words.length, 8 + 2 + 3 * 12 + 4);
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            entry(out, 0x013B, 2, words.length, 8 + 2 + 3 * 12 + 4);
            out.writeInt(0);
            out.write(words);
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** With tEXt, iTXt's older sibling, in front of its points. */
    static byte[] png() {
        byte[] plain = plain("png");
        int afterHeader = 8 + 25;
        byte[] text = ("Author\0" + CANARY).getBytes(StandardCharsets.ISO_8859_1);
        return bytes(out -> {
            out.write(plain, 0, afterHeader);
            chunk(out, "tEXt", text);
            out.write(plain, afterHeader, plain.length - afterHeader);
        });
    }

    /** A few hundred bytes that claim 60,000 x 60,000 points. */
    static byte[] pictureBomb() {
        byte[] header = bytes(out -> {
            out.writeInt(60_000);
            out.writeInt(60_000);
            out.write(new byte[] {8, 2, 0, 0, 0});
        });
        return bytes(out -> {
            out.write(plain("png"), 0, 8);
            chunk(out, "IHDR", header);
            chunk(out, "IDAT", new byte[100]);
            chunk(out, "IEND", new byte[0]);
        });
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        out.writeInt(data.length);
        byte[] named = bytes(inner -> {
            inner.writeBytes(name);
            inner.write(data);
        });
        out.write(named);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeInt((int) sum.getValue());
    }

    /** With an author, and a word under a black bar. */
    static byte[] pdf(int pages) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.getDocumentInformation().setAuthor(CANARY);
                for (int number = 0; number < pages; number++) {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream content =
                            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                        content.newLineAtOffset(100, 500);
                        content.showText(CANARY);
                        content.endText();
                        content.addRect(90, 490, 500, 60);
                        content.fill();
                    }
                }
                document.save(out);
            }
        });
    }

    /** Words, a table and a picture; beside them an author, a comment, hidden words and words struck out under tracking. */
    static byte[] docx() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                signed(document);
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText(SEEN);
                var hidden = paragraph.createRun();
                hidden.setText(CANARY);
                hidden.setVanish(true);
                CTRunTrackChange struck = paragraph.getCTP().addNewDel();
                struck.setAuthor(CANARY);
                struck.addNewR().addNewDelText().setStringValue(CANARY);
                CTRunTrackChange written = paragraph.getCTP().addNewIns();
                written.setAuthor(CANARY);
                written.addNewR().addNewT().setStringValue(SEEN + "-INSERTED");
                document.createTable(1, 2).getRow(0).getCell(1).setText(SEEN + "-IN-A-TABLE");
                var comments = document.createComments();
                comments.createComment(java.math.BigInteger.ONE).setAuthor(CANARY);
                document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                        .createParagraph()
                        .createRun()
                        .setText(CANARY);
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(jpeg(1)),
                                org.apache.poi.common.usermodel.PictureType.JPEG,
                                CANARY + ".jpg",
                                914_400,
                                914_400);
                document.write(out);
            } catch (InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A sheet, a hidden sheet, a hidden row, a comment and a formula. */
    static byte[] xlsx() {
        return bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                signed(workbook);
                XSSFSheet sheet = workbook.createSheet("Sheet");
                sheet.createRow(0).createCell(0).setCellValue(SEEN);
                sheet.createRow(1).createCell(0).setCellValue(CANARY);
                sheet.getRow(1).setZeroHeight(true);
                sheet.createRow(2).createCell(0).setCellFormula("1+1");
                workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                var comment = sheet.createDrawingPatriarch()
                        .createCellComment(workbook.getCreationHelper().createClientAnchor());
                comment.setAuthor(CANARY);
                sheet.getRow(0).getCell(0).setCellComment(comment);
                workbook.createSheet(CANARY).createRow(0).createCell(0).setCellValue(CANARY);
                workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                workbook.write(out);
            }
        });
    }

    /** A slide with words and a picture, one hidden, and the speaker's notes. */
    static byte[] pptx() {
        return bytes(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                signed(show);
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText(SEEN);
                slide.createPicture(show.addPicture(jpeg(1), PictureData.PictureType.JPEG));
                show.getNotesSlide(slide).getPlaceholder(1).setText(CANARY);
                XSLFSlide hidden = show.createSlide();
                hidden.createTextBox().setText(CANARY);
                hidden.setHidden(true);
                show.write(out);
            }
        });
    }

    private static void signed(POIXMLDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setCreator(CANARY);
        core.setLastModifiedByUser(CANARY);
        core.setTitle(CANARY);
        try {
            core.setCreated("2023-11-14T22:13:20Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setCompany(CANARY);
        document.getProperties().getCustomProperties().addProperty("from", CANARY);
    }

    /** A second of picture and tone with a title and a place, by ffmpeg. */
    static byte[] recording(Path directory, String name) {
        List<String> command = new ArrayList<>(
                List.of("ffmpeg", "-y", "-loglevel", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=1"));
        if (name.endsWith(".mp4")) {
            command.addAll(
                    List.of("-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=1", "-pix_fmt", "yuv420p"));
        }
        command.addAll(List.of("-metadata", "title=" + CANARY, "-metadata", "location=" + CANARY));
        return made(directory, command, name);
    }

    static byte[] webp(Path directory) {
        return made(
                directory,
                List.of(
                        "ffmpeg",
                        "-y",
                        "-loglevel",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=320x200",
                        "-frames:v",
                        "1"),
                "picture.webp");
    }

    static byte[] heic(Path directory) {
        try {
            Path jpeg = Files.write(directory.resolve("picture.jpg"), jpeg(1));
            return made(directory, List.of("heif-enc", jpeg.toString(), "-o"), "picture.heic");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(Path directory, List<String> command, String name) {
        try {
            Path file = directory.resolve(name);
            List<String> whole = new ArrayList<>(command);
            whole.add(file.toString());
            Process process = new ProcessBuilder(whole).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes bytes. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
