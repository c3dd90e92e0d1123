package cn.ziping.importing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws a {@link LayoutSpec} as a workbook: a paragraph is a row, numbers are numbers and rates shown as percent. */
final class XlsxLayout {
    private final XSSFWorkbook book;
    private Sheet sheet;
    private int next;

    private XlsxLayout(XSSFWorkbook book) {
        this.book = book;
    }

    static void write(LayoutSpec spec, Path file) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var layout = new XlsxLayout(book);
            spec.parts().forEach(layout::part);
            book.write(out);
        }
    }

    private void part(LayoutSpec.Part part) {
        if (part.kind() == LayoutSpec.Kind.SHEET || sheet == null) {
            sheet = book.createSheet(part.kind() == LayoutSpec.Kind.SHEET ? part.text() : "Sheet1");
            next = 0;
        }
        switch (part.kind()) {
            case SHEET, PAGE -> {}
            case TABLE, UNRULED -> table(part.rows());
            default -> sheet.createRow(next++).createCell(0).setCellValue(part.text());
        }
    }

    private void table(List<List<String>> rows) {
        for (var r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(next + r);
            for (var c = 0; c < rows.get(r).size(); c++) {
                var text = rows.get(r).get(c);
                if (LayoutSpec.isCovered(text)) {
                    continue;
                }
                fill(row.createCell(c), text);
                var width = LayoutSpec.width(rows, r, c);
                var height = LayoutSpec.height(rows, r, c);
                if (width > 1 || height > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(next + r, next + r + height - 1, c, c + width - 1));
                }
            }
        }
        next += rows.size();
    }

    private void fill(Cell cell, String text) {
        if (text.matches("\\d{1,9}(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.matches("\\d+(\\.\\d\\d)?%")) {
            cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(text.contains(".") ? "0.00%" : "0%"));
            cell.setCellStyle(style);
        } else {
            cell.setCellValue(text);
        }
    }
}
