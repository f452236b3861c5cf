package io.komado.cases.documents;

import io.komado.chassis.problem.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a document as pictures, and a copy of it that is made of nothing else: black boxes are burnt into the pixels, and neither text nor
 * attachments nor descriptions of the original are in it.
 */
final class PagePictures {

    private static final String PDF = "application/pdf";
    private static final int LONGEST_SIDE = 2_000;
    private static final int MOST_PAGES = 80;

    /** Above it a picture would need more memory than the service may spend on one person. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final float QUALITY = 0.85f;

    private final byte[] content;
    private final boolean paged;

    PagePictures(byte[] content, String type) {
        this.content = content;
        this.paged = type.equals(PDF);
    }

    /** How many there are. */
    int count() {
        return reading(() -> {
            if (!paged) {
                picture();
                return 1;
            }
            try (PDDocument document = load()) {
                return document.getNumberOfPages();
            }
        });
    }

    /**
     * One of them as PNG.
     *
     * @param page counted from 1
     */
    byte[] png(int page) {
        return reading(() -> {
            if (!paged) {
                return png(picture());
            }
            try (PDDocument document = load()) {
                return png(rendered(document, page));
            }
        });
    }

    /** The copy; a PDF of a PDF, a PNG of a picture. */
    byte[] covered(List<Box> boxes) {
        return reading(() -> {
            if (!paged) {
                return png(covered(picture(), boxes, 1));
            }
            try (PDDocument original = load();
                    PDDocument copy = new PDDocument()) {
                for (int page = 1; page <= original.getNumberOfPages(); page++) {
                    add(copy, original.getPage(page - 1), covered(rendered(original, page), boxes, page));
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copy.save(out);
                return out.toByteArray();
            }
        });
    }

    private static void add(PDDocument copy, PDPage of, BufferedImage picture) throws IOException {
        boolean lies = picture.getWidth() > picture.getHeight();
        PDRectangle crop = of.getCropBox();
        float longer = Math.max(crop.getWidth(), crop.getHeight());
        float shorter = Math.min(crop.getWidth(), crop.getHeight());
        PDPage page = new PDPage(lies ? new PDRectangle(longer, shorter) : new PDRectangle(shorter, longer));
        copy.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(copy, picture, QUALITY);
        try (PDPageContentStream stream = new PDPageContentStream(copy, page)) {
            stream.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }

    private static BufferedImage covered(BufferedImage picture, List<Box> boxes, int page) {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        boxes.stream().filter(box -> box.page() == page).forEach(box -> {
            int left = (int) Math.floor(box.left() * picture.getWidth());
            int top = (int) Math.floor(box.top() * picture.getHeight());
            pen.fillRect(
                    left,
                    top,
                    (int) Math.ceil((box.left() + box.width()) * picture.getWidth()) - left,
                    (int) Math.ceil((box.top() + box.height()) * picture.getHeight()) - top);
        });
        pen.dispose();
        return picture;
    }

    private PDDocument load() throws IOException {
        PDDocument document = Loader.loadPDF(content);
        if (document.getNumberOfPages() == 0 || document.getNumberOfPages() > MOST_PAGES) {
            document.close();
            throw unreadable();
        }
        return document;
    }

    private static BufferedImage rendered(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)
                    && page.getResources().getXObject(name) instanceof PDImageXObject image
                    && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw unreadable();
            }
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        PDRectangle crop = page.getCropBox();
        return renderer.renderImage(
                number - 1, LONGEST_SIDE / Math.max(crop.getWidth(), crop.getHeight()), ImageType.RGB);
    }

    /** The picture without anything but its pixels. */
    private BufferedImage picture() throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            try {
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw unreadable();
                }
                BufferedImage read = reader.read(0);
                BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = plain.createGraphics();
                pen.drawImage(read, 0, 0, Color.WHITE, null);
                pen.dispose();
                return plain;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** Reads a file that comes from outside, and that may be anything. */
    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.now();
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T now() throws IOException;
    }

    private static Refusal unreadable() {
        return Refusal.unprocessable("document", "Of this document no pictures can be made.")
                .at("/document", "no-pictures");
    }
}
