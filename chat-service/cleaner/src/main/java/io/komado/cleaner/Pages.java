package io.komado.cleaner;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws each page of a PDF as a picture and binds the pictures anew: what was under a black bar, in a form or in a note is gone. */
final class Pages {

    private static final float DOTS_PER_POINT = 150f / 72;
    private static final float LONGER_SIDE_DOTS = 2_400;
    private static final float QUALITY = 0.8f;

    private Pages() {}

    static Cleaned clean(byte[] original) throws IOException, Refused {
        try (PDDocument source = Loader.loadPDF(original);
                PDDocument anew = new PDDocument()) {
            if (source.isEncrypted()) {
                throw new Refused(Refused.Reason.LOCKED);
            }
            if (source.getNumberOfPages() > Limits.PAGES) {
                throw new Refused(Refused.Reason.TOO_MUCH);
            }
            PDFRenderer renderer = new PDFRenderer(source);
            for (int number = 0; number < source.getNumberOfPages(); number++) {
                PDRectangle shown = source.getPage(number).getCropBox();
                float longer = Math.max(shown.getWidth(), shown.getHeight());
                float scale = Math.min(DOTS_PER_POINT, LONGER_SIDE_DOTS / Math.max(1, longer));
                add(anew, renderer.renderImage(number, scale, ImageType.RGB), scale);
            }
            anew.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            anew.save(out, CompressParameters.NO_COMPRESSION);
            return new Cleaned(FileKind.PDF, out.toByteArray());
        } catch (InvalidPasswordException e) {
            throw new Refused(Refused.Reason.LOCKED);
        }
    }

    private static void add(PDDocument anew, BufferedImage picture, float scale) throws IOException {
        PDPage page = new PDPage(new PDRectangle(picture.getWidth() / scale, picture.getHeight() / scale));
        anew.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(anew, picture, QUALITY);
        try (PDPageContentStream content = new PDPageContentStream(anew, page)) {
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}
