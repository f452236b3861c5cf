package io.komado.cleaner;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook anew: the values that can be seen, with their number formats and widths. A formula becomes its last value;
 * hidden sheets, rows and columns, comments, names and links are not taken along.
 */
final class Workbooks {

    private final XSSFWorkbook anew;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int cells;

    private Workbooks(XSSFWorkbook anew) {
        this.anew = anew;
    }

    static Cleaned clean(byte[] original) throws IOException, Refused {
        try (OPCPackage opened = OfficePackages.open(original);
                XSSFWorkbook source = new XSSFWorkbook(opened);
                XSSFWorkbook anew = new XSSFWorkbook()) {
            if (source.getNumberOfSheets() > Limits.PAGES) {
                throw new Refused(Refused.Reason.TOO_MUCH);
            }
            Workbooks copy = new Workbooks(anew);
            for (int number = 0; number < source.getNumberOfSheets(); number++) {
                if (source.getSheetVisibility(number) == SheetVisibility.VISIBLE) {
                    copy.copy(source.getSheetAt(number), anew.createSheet(source.getSheetName(number)));
                }
            }
            return new Cleaned(FileKind.XLSX, OfficePackages.write(anew));
        } catch (InvalidFormatException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
    }

    private void copy(Sheet sheet, Sheet to) throws Refused {
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            Row copied = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                if (++cells > Limits.CELLS) {
                    throw new Refused(Refused.Reason.TOO_MUCH);
                }
                if (!sheet.isColumnHidden(cell.getColumnIndex())) {
                    to.setColumnWidth(cell.getColumnIndex(), sheet.getColumnWidth(cell.getColumnIndex()));
                    copy(cell, copied.createCell(cell.getColumnIndex()));
                }
            }
        }
    }

    private void copy(Cell cell, Cell to) {
        to.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getDataFormatString(), this::styleOf));
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case STRING -> to.setCellValue(cell.getRichStringCellValue().getString());
            case NUMERIC -> to.setCellValue(cell.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(cell.getBooleanCellValue());
            case ERROR -> to.setCellErrorValue(cell.getErrorCellValue());
            case BLANK, FORMULA, _NONE -> to.setBlank();
        }
    }

    private CellStyle styleOf(String format) {
        CellStyle style = anew.createCellStyle();
        style.setDataFormat(anew.createDataFormat().getFormat(format));
        return style;
    }
}
