package cn.ziping.printing.office;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Prints Excel files and reads them. */
final class Workbooks {
    static final XlsxRenderer RENDERER = new XlsxRenderer();

    private Workbooks() {}

    static XSSFWorkbook open(Document document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Parts.print(RENDERER, document, Profile.STRICT)));
    }

    static Stream<Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() != CellType.BLANK);
    }

    static String said(Sheet sheet) {
        var formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        return Expected.seen(cells(sheet).map(formatter::formatCellValue).collect(Collectors.joining()));
    }
}
