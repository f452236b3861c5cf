package io.komado.provisioning.letters;

import java.io.OutputStream;
import java.net.URI;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
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
            new GuideForm(letterhead(organisation, language), kit).draw(new Sheet(document.canvas(), document.faces()));
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
        try (Document document = new Document(PageSize.A4)) {
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
