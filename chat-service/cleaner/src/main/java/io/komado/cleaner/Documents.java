package io.komado.cleaner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Node;

/**
 * Writes a text document anew: the words of its body and tables as they would be printed, bold, italic and underlined as they
 * were, and its pictures. Comments, headers, footnotes, fields, hidden words and words that were struck out under tracking are not
 * taken along.
 */
final class Documents {

    private int pictures;

    private Documents() {}

    static Cleaned clean(byte[] original) throws IOException, Refused {
        try (OPCPackage opened = OfficePackages.open(original);
                XWPFDocument source = new XWPFDocument(opened);
                XWPFDocument anew = new XWPFDocument()) {
            new Documents().copy(source, anew);
            return new Cleaned(FileKind.DOCX, OfficePackages.write(anew));
        } catch (InvalidFormatException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
    }

    private void copy(XWPFDocument source, XWPFDocument anew) throws IOException, Refused {
        for (IBodyElement element : source.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                copy(paragraph, anew.createParagraph());
            } else if (element instanceof XWPFTable table) {
                copy(table, anew.createTable());
            }
        }
    }

    private void copy(XWPFTable table, XWPFTable anew) throws IOException, Refused {
        for (int number = 0; number < table.getRows().size(); number++) {
            XWPFTableRow row = number == 0 ? anew.getRow(0) : anew.createRow();
            List<XWPFTableCell> cells = table.getRow(number).getTableCells();
            for (int column = 0; column < cells.size(); column++) {
                XWPFTableCell cell = row.getCell(column) == null ? row.addNewTableCell() : row.getCell(column);
                List<XWPFParagraph> paragraphs = cells.get(column).getParagraphs();
                for (int place = 0; place < paragraphs.size(); place++) {
                    copy(paragraphs.get(place), place == 0 ? cell.getParagraphArray(0) : cell.addParagraph());
                }
            }
        }
    }

    private void copy(XWPFParagraph paragraph, XWPFParagraph anew) throws IOException, Refused {
        anew.setAlignment(paragraph.getAlignment());
        for (XWPFRun run : paragraph.getRuns()) {
            if (isPrinted(run)) {
                copy(run, anew.createRun());
            }
        }
    }

    private static boolean isPrinted(XWPFRun run) {
        String around = run.getCTR().getDomNode().getParentNode().getLocalName();
        return !run.isVanish() && !"del".equals(around) && !"moveFrom".equals(around);
    }

    private void copy(XWPFRun run, XWPFRun anew) throws IOException, Refused {
        anew.setBold(run.isBold());
        anew.setItalic(run.isItalic());
        anew.setUnderline(run.getUnderline());
        if (run.getFontSizeAsDouble() != null) {
            anew.setFontSize(run.getFontSizeAsDouble());
        }
        for (Node part = run.getCTR().getDomNode().getFirstChild(); part != null; part = part.getNextSibling()) {
            switch (String.valueOf(part.getLocalName())) {
                case "t" -> anew.setText(wordsOf(part), anew.getCTR().sizeOfTArray());
                case "tab" -> anew.addTab();
                case "br", "cr" -> anew.addBreak();
                default -> {
                    // what is not printed words: fields, notes, marks of the reviser
                }
            }
        }
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            copy(picture, anew);
        }
    }

    private static String wordsOf(Node text) {
        Node words = text.getFirstChild();
        return words == null ? "" : String.valueOf(words.getNodeValue());
    }

    private void copy(XWPFPicture picture, XWPFRun anew) throws IOException, Refused {
        if (++pictures > Limits.PICTURES) {
            throw new Refused(Refused.Reason.TOO_MUCH);
        }
        Cleaned cleaned = Pictures.clean(picture.getPictureData().getData());
        try {
            anew.addPicture(
                    new ByteArrayInputStream(cleaned.bytes()),
                    cleaned.kind() == FileKind.PNG
                            ? org.apache.poi.common.usermodel.PictureType.PNG
                            : org.apache.poi.common.usermodel.PictureType.JPEG,
                    "",
                    Units.toEMU(picture.getWidth()),
                    Units.toEMU(picture.getDepth()));
        } catch (InvalidFormatException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
    }
}
