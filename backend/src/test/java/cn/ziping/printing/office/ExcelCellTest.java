package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of an Excel file holds. */
class ExcelCellTest {

    @Test
    void textIsNeverAFormula() throws IOException {
        try (var book = Workbooks.open(Document.of("=1+1", "@市", List.of(Trials.formulas())))) {
            for (var sheet : book) {
                Workbooks.cells(sheet)
                        .forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            var written = Workbooks.cells(book.getSheetAt(1)).skip(3).toList();
            assertThat(written).hasSize(2 * Trials.FORMULAS.size()).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(cell.getStringCellValue())
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.50', 1234.5, '#,##0.00'",
        "'1234.50', 1234.5, 0.00",
        "100, 100, '#,##0'",
        "0.050, 0.05, '#,##0.000'",
        "'-1,000', -1000, '#,##0'",
        "'123,456,789,012.345', 123456789012.345, '#,##0.000'"
    })
    void aNumberIsANumberAsItWasWritten(String written, double value, String format) throws IOException {
        var cell = figure(written);
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isEqualTo(value);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
        assertThat(new DataFormatter(Locale.ROOT).formatCellValue(cell)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'1234567890123456'",
        "'0012'",
        "'1,23'",
        "'12,3456'",
        "'95%'",
        "'-0'",
        "'1e5'",
        "'–'",
        "'0.1234567890123456'",
        "'１２'",
        "_x0041_"
    })
    void whatExcelWouldShowOtherwiseStaysText(String written) throws IOException {
        var cell = figure(written);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(written);
    }

    private static Cell figure(String written) throws IOException {
        var table = new Table(
                "", List.of(new Column(Text.of("数"), Alignment.RIGHT, false)), List.of(List.of(Text.of(written))));
        try (var book = Workbooks.open(Document.of("表", "市", List.of(table)))) {
            return book.getSheetAt(1).getRow(2).getCell(0);
        }
    }

    @Test
    void aTotalIsAFormulaWhereItGivesWhatIsPrinted() throws IOException {
        assertThat(total("30.30", "10.10", "–", "20.20").getCellFormula()).isEqualTo("SUM(B3:B5)");
        assertThat(total("30.30", "10.10", "–", "20.20").getNumericCellValue()).isEqualTo(30.3);
        assertThat(total("30.31", "10.10", "20.20").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(total("0", "–").getCellType()).isEqualTo(CellType.NUMERIC);
    }

    private static Cell total(String total, String... figures) throws IOException {
        var columns = List.of(
                new Column(Text.of("项目"), Alignment.LEFT, false), new Column(Text.of("金额"), Alignment.RIGHT, false));
        var rows = Stream.concat(Stream.of(figures), Stream.of(total))
                .map(figure -> List.of(Text.of("行"), Text.of(figure)))
                .toList();
        try (var book = Workbooks.open(Document.of("表", "市", List.of(new Table("", columns, rows, true))))) {
            return book.getSheetAt(1).getRow(1 + rows.size()).getCell(1);
        }
    }

    @Test
    void aTotalOfAFormAddsUpTheCellsItNames() throws IOException {
        var rows = Stream.of("12.5", "7.5", "20")
                .map(figure -> List.of(cell(figure, null)))
                .collect(Collectors.toList());
        rows.set(2, List.of(cell("20", new Sum(0, 0, 1))));
        try (var book = Workbooks.open(
                Document.of("表", "市", List.of(new Form("表", "（2023年度）", List.of(1), rows, List.of()))))) {
            assertThat(book.getSheetAt(1).getRow(4).getCell(0).getCellFormula()).isEqualTo("SUM(A3:A4)");
        }
    }

    private static Form.Cell cell(String text, Sum sum) {
        return new Form.Cell(Text.of(text), 1, 1, Alignment.RIGHT, false, sum);
    }

    @Test
    void whatIsLongerThanACellGoesOnElsewhere() throws IOException {
        var text = IntStream.range(0, 12_000).mapToObj(i -> "长𠮷文" + i).collect(Collectors.joining());
        var table = new Table(
                "", List.of(new Column(Text.of("栏"), Alignment.LEFT, false)), List.of(List.of(Text.of(text))));
        try (var book = Workbooks.open(Document.of("表", "市", List.of(table)))) {
            var rest = Workbooks.cells(book.getSheet("长文"))
                    .map(Cell::getStringCellValue)
                    .collect(Collectors.joining());
            var begun = book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue();
            assertThat(begun).endsWith("（下接工作表“长文”第1行）").hasSizeLessThanOrEqualTo(32_767);
            assertThat(begun.replace("（下接工作表“长文”第1行）", "") + rest).isEqualTo(text);
        }
    }
}
