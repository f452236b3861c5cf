package io.komado.cleaner;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Writes a presentation anew: words, tables and pictures of its slides in their places. Hidden slides, the speaker's notes,
 * comments and animations are not taken along.
 */
final class Slides {

    private final XMLSlideShow anew;
    private int pictures;

    private Slides(XMLSlideShow anew) {
        this.anew = anew;
    }

    static Cleaned clean(byte[] original) throws IOException, Refused {
        try (OPCPackage opened = OfficePackages.open(original);
                XMLSlideShow source = new XMLSlideShow(opened);
                XMLSlideShow anew = new XMLSlideShow()) {
            if (source.getSlides().size() > Limits.PAGES) {
                throw new Refused(Refused.Reason.TOO_MUCH);
            }
            anew.setPageSize(source.getPageSize());
            Slides copy = new Slides(anew);
            for (XSLFSlide slide : source.getSlides()) {
                if (!slide.isHidden()) {
                    copy.copy(slide.getShapes(), anew.createSlide());
                }
            }
            return new Cleaned(FileKind.PPTX, OfficePackages.write(anew));
        } catch (InvalidFormatException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
    }

    private void copy(List<XSLFShape> shapes, XSLFSlide to) throws IOException, Refused {
        for (XSLFShape shape : shapes) {
            if (shape instanceof XSLFTextShape text && !text.getText().isBlank()) {
                copy(text, to.createTextBox());
            } else if (shape instanceof XSLFPictureShape picture) {
                copy(picture, to);
            } else if (shape instanceof XSLFTable table) {
                copy(table, to.createTable(table.getNumberOfRows(), table.getNumberOfColumns()));
            } else if (shape instanceof XSLFGroupShape group) {
                copy(group.getShapes(), to);
            }
        }
    }

    private static void copy(XSLFTextShape text, XSLFTextBox to) {
        to.setAnchor(text.getAnchor());
        to.clearText();
        for (XSLFTextParagraph paragraph : text.getTextParagraphs()) {
            XSLFTextParagraph copied = to.addNewTextParagraph();
            copied.setTextAlign(paragraph.getTextAlign());
            for (XSLFTextRun run : paragraph.getTextRuns()) {
                XSLFTextRun words = copied.addNewTextRun();
                words.setText(run.getRawText());
                words.setBold(run.isBold());
                words.setItalic(run.isItalic());
                words.setFontSize(run.getFontSize());
            }
        }
    }

    private static void copy(XSLFTable table, XSLFTable to) {
        to.setAnchor(table.getAnchor());
        for (int number = 0; number < table.getNumberOfRows(); number++) {
            XSLFTableRow row = table.getRows().get(number);
            to.setRowHeight(number, row.getHeight());
            for (int column = 0; column < row.getCells().size(); column++) {
                XSLFTableCell cell = row.getCells().get(column);
                to.getCell(number, column).setText(cell.getText());
                to.setColumnWidth(column, table.getColumnWidth(column));
            }
        }
    }

    private void copy(XSLFPictureShape picture, XSLFSlide to) throws IOException, Refused {
        if (++pictures > Limits.PICTURES) {
            throw new Refused(Refused.Reason.TOO_MUCH);
        }
        Cleaned cleaned = Pictures.clean(picture.getPictureData().getData());
        PictureData.PictureType type =
                cleaned.kind() == FileKind.PNG ? PictureData.PictureType.PNG : PictureData.PictureType.JPEG;
        to.createPicture(anew.addPicture(cleaned.bytes(), type)).setAnchor(picture.getAnchor());
    }
}
