package io.komado.provisioning.letters;

import java.io.OutputStream;
import java.net.URI;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints letters and the responder's page as PDF. Pages leave for the stream as they are drawn, so memory does not grow with
 * their number; they come in the order given, and nothing in the file but that order tells one from the next (TH-07).
 */
public final class Press {

    private final URI origin;
    private final int daysValid;

    /**
     * @param origin where the member app is, printed and held by the QR; without a path
     * @param daysValid for how many days after the beginning of distribution a letter works
     */
    public Press(URI origin, int daysValid) {
        this.origin = origin;
        this.daysValid = daysValid;
    }

    /** The same press for letters that work for so many days. */
    public Press validFor(int days) {
        return new Press(origin, days);
    }

    /** Prints one page for each letter. {@code out} is flushed and left open. */
    public void printLetters(Organisation organisation, Language language, Iterable<Letter> letters, OutputStream out) {
        print(language, out, document -> {
            LetterForm form = new LetterForm(document.canvas(), document.faces(), letterhead(organisation, language));
            for (Letter letter : letters) {
                form.fill(document.canvas(), letter);
                document.endPage();
            }
        });
    }

    /** Prints the responder's page, which holds no secret. {@code out} is flushed and left open. */
    public void printGuide(Organisation organisation, Language language, Kit kit, OutputStream out) {
        print(language, out, document -> {
            Letterhead letterhead = letterhead(organisation, language);
            new GuideForm(letterhead, kit)
                    .drawFitting(
                            new Sheet(document.canvas(), document.faces()),
                            letterhead.words().body(),
                            0);
            document.endPage();
        });
    }

    /** Prints a page that the organisation can put up, hand out or publish. {@code out} is flushed and left open. */
    public void print(Paper paper, Organisation organisation, Language language, Imprint imprint, OutputStream out) {
        Letterhead letterhead = letterhead(organisation, language);
        print(language, paper == Paper.POSTER ? PageSize.A3 : PageSize.A4, out, document -> {
            Sheet sheet = new Sheet(document.canvas(), document.faces());
            Sheet.Body natural = letterhead.words().body();
            switch (paper) {
                case LEAFLET -> new LeafletForm(letterhead, imprint).drawFitting(sheet, natural);
                case POSTER -> {
                    float scale = PageSize.A3.getWidth() / Sheet.WIDTH;
                    document.canvas().concatCTM(scale, 0, 0, scale, 0, 0);
                    new PosterForm(letterhead, imprint).draw(sheet);
                }
                case FLYER -> new FlyerForm(letterhead, imprint).drawFitting(sheet, natural);
                case GUARDIANS -> new GuardiansForm(letterhead, imprint).drawFitting(sheet, natural);
                case POLICY -> new PolicyForm(letterhead, imprint).drawFitting(sheet, natural);
            }
            document.endPage();
        });
    }

    /** Whether the letters can show every character of an organisation's name. */
    public static boolean canPrint(String name) {
        return new Typefaces().canPrint(name, Face.TEXT);
    }

    private Letterhead letterhead(Organisation organisation, Language language) {
        return new Letterhead(organisation, new Wording(language, organisation.kind()), origin, daysValid);
    }

    static void print(Language language, OutputStream out, Consumer<OpenDocument> pages) {
        print(language, PageSize.A4, out, pages);
    }

    private static void print(Language language, Rectangle size, OutputStream out, Consumer<OpenDocument> pages) {
        try (Document document = new Document(size)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
            pages.accept(new OpenDocument(document, writer, new Typefaces()));
            // No producer and no dates; the title is what a viewer's window shows (DESIGN section 1.5).
            writer.getInfo().remove(PdfName.PRODUCER);
            writer.getInfo().remove(PdfName.CREATIONDATE);
            writer.getInfo().put(PdfName.TITLE, new PdfString("小窓", PdfString.TEXT_UNICODE));
        }
    }

    record OpenDocument(Document document, PdfWriter writer, Typefaces faces) {

        PdfContentByte canvas() {
            return writer.getDirectContent();
        }

        void endPage() {
            writer.setPageEmpty(false);
            document.newPage();
        }
    }
}
