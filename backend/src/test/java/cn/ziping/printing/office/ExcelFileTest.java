package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelFileTest {
    private static final XlsxRenderer RENDERER = new XlsxRenderer();

    static Stream<Document> documents() {
        return Trials.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTableAndFormAsItIsPrinted(Document document) throws IOException {
        var grids = document.blocks().stream().filter(ExcelFileTest::isGrid).toList();
        try (var book = open(document)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1 + grids.size());
            for (var i = 0; i < grids.size(); i++) {
                assertThat(said(book.getSheetAt(i + 1))).endsWith(Expected.of(grids.get(i)));
            }
        }
    }

    private static boolean isGrid(Block block) {
        return block instanceof Form || block instanceof Table;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void excelTakesIt(Document document) {
        assertValid(Parts.print(RENDERER, document, Profile.STRICT));
    }

    private static void assertValid(byte[] file) {
        Parts.of(file).forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")
                    || name.equals("xl/styles.xml")
                    || name.equals("xl/workbook.xml")) {
                assertThat(Schemas.EXCEL.complaint(part)).as(name).isEmpty();
            }
        });
    }

    @Test
    void textIsNeverAFormula() throws IOException {
        try (var book = open(Document.of("=1+1", "@市", List.of(Trials.formulas())))) {
            for (var sheet : book) {
                cells(sheet).forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            var written = cells(book.getSheetAt(1)).skip(3).toList();
            assertThat(written).hasSize(14).allSatisfy(cell -> {
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
        "'１２'"
    })
    void whatExcelWouldShowOtherwiseStaysText(String written) throws IOException {
        var cell = figure(written);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(written);
    }

    private static Cell figure(String written) throws IOException {
        var table = new Table(
                "", List.of(new Column(Text.of("数"), Alignment.RIGHT, false)), List.of(List.of(Text.of(written))));
        try (var book = open(Document.of("表", "市", List.of(table)))) {
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
        try (var book = open(Document.of("表", "市", List.of(new Table("", columns, rows, true))))) {
            return book.getSheetAt(1).getRow(1 + rows.size()).getCell(1);
        }
    }

    @Test
    void aTotalOfAFormAddsUpTheCellsItNames() throws IOException {
        var rows = Stream.of("12.5", "7.5", "20")
                .map(figure -> List.of(cell(figure, null)))
                .collect(Collectors.toList());
        rows.set(2, List.of(cell("20", new Sum(0, 0, 1))));
        try (var book = open(Document.of("表", "市", List.of(new Form("表", "（2023年度）", List.of(1), rows, List.of()))))) {
            assertThat(book.getSheetAt(1).getRow(4).getCell(0).getCellFormula()).isEqualTo("SUM(A3:A4)");
        }
    }

    private static Form.Cell cell(String text, Sum sum) {
        return new Form.Cell(Text.of(text), 1, 1, Alignment.RIGHT, false, sum);
    }

    @Test
    void headsStayAndAreRepeated() throws IOException {
        try (var book = open(Document.of("表", "市", List.of(Trials.table(40, 3))))) {
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getMergedRegions().get(1).formatAsString()).isEqualTo("A3:A9");
        }
    }

    @Test
    void formsAndContentsAreUprightAndTheHeadOfTheIndicatorsIsRepeated() throws IOException {
        try (var book = open(Document.of("表", "市", List.of(MadeUpForm.of(20))))) {
            assertThat(book.getSheetAt(0).getPrintSetup().getLandscape()).isFalse();
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            var repeated = sheet.getRepeatingRows();
            assertThat(repeated.getFirstRow()).isEqualTo(repeated.getLastRow());
            assertThat(sheet.getRow(repeated.getFirstRow()).getCell(1).getStringCellValue())
                    .isEqualTo("一级指标");
        }
    }

    /** A figure that is wider than its column is shown as ####. */
    @Test
    void longFiguresOfAFormHaveRoom() throws IOException {
        var figure = "123,456,789,012.34";
        var narrow = Stream.generate(() -> cell("", null)).limit(9);
        var row = Stream.concat(Stream.of(cell(figure, null)), narrow).toList();
        var form = new Form("表", "", Collections.nCopies(10, 1), List.of(row), List.of());
        try (var book = open(Document.of("表", "市", List.of(form)))) {
            assertThat(book.getSheetAt(1).getColumnWidth(0)).isGreaterThan(figure.length() * 256);
            assertThat(book.getSheetAt(1).getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void namesAreLegalAndNoTwoAlike() throws IOException {
        var column = List.of(new Column(Text.of("栏"), Alignment.LEFT, false));
        var tables = Stream.of(
                        "a/b:c*d?e[f]\\g", "'引号'", "甲".repeat(60), "甲".repeat(61), "A表", "a表", "History", "目录", "")
                .map(caption -> (Block) new Table(caption, column, List.of()))
                .toList();
        try (var book = open(Document.of("表", "市", tables))) {
            var names = StreamSupport.stream(book.spliterator(), false)
                    .map(Sheet::getSheetName)
                    .toList();
            assertThat(names)
                    .hasSize(10)
                    .allMatch(name -> name.length() <= 31)
                    .noneMatch(name -> name.matches(".*[\\[\\]:*?/\\\\'].*"));
            assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
                    .hasSize(10);
        }
    }

    @Test
    void whatIsLongerThanACellGoesOnElsewhere() throws IOException {
        var text = IntStream.range(0, 12_000).mapToObj(i -> "长𠮷文" + i).collect(Collectors.joining());
        var table = new Table(
                "", List.of(new Column(Text.of("栏"), Alignment.LEFT, false)), List.of(List.of(Text.of(text))));
        try (var book = open(Document.of("表", "市", List.of(table)))) {
            var rest = cells(book.getSheet("长文")).map(Cell::getStringCellValue).collect(Collectors.joining());
            var begun = book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue();
            assertThat(begun).endsWith("（下接工作表“长文”第1行）").hasSizeLessThanOrEqualTo(32_767);
            assertThat(begun.replace("（下接工作表“长文”第1行）", "") + rest).isEqualTo(text);
        }
    }

    @Test
    void contentsTellFormsApartAndShowLongNamesWhole() throws IOException {
        var project = "河道清淤与岸线修复".repeat(10);
        var forms = List.<Block>of(form("P01-" + project), form("P02-护岸加固"));
        try (var book = open(Document.of("表", "市", forms))) {
            var links = cells(book.getSheetAt(0))
                    .filter(cell -> cell.getHyperlink() != null)
                    .toList();
            assertThat(links).extracting(Cell::getStringCellValue).containsExactly("自评表（" + project + "）", "自评表（护岸加固）");
            assertThat(links.get(0).getRow().getHeightInPoints())
                    .isGreaterThanOrEqualTo(4 * links.get(1).getRow().getHeightInPoints());
            assertThat(book.getSheetName(2)).isEqualTo("自评表（护岸加固）");
            assertThat(book.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("自评表");
        }
    }

    private static Form form(String about) {
        var name = new Form.Cell(Text.of("项目名称"), 1, 1, Alignment.CENTER, true, null);
        var words = new Form.Cell(Text.of(about), 1, 1, Alignment.LEFT, false, null);
        return new Form("自评表", "", List.of(1, 3), List.of(List.of(name, words)), List.of());
    }

    @Test
    void aDocumentWithoutTablesSaysSo() throws IOException {
        try (var book = open(Trials.bare())) {
            assertThat(said(book.getSheetAt(0))).isEqualTo("空报告云州市没有表格。");
        }
    }

    @Test
    void theSameDocumentMakesTheSameBytes() {
        assertThat(Parts.print(RENDERER, Trials.stress(), Profile.STRICT))
                .isEqualTo(Parts.print(RENDERER, Trials.stress(), Profile.OFFICE));
    }

    @Test
    void manyAsOne() throws IOException {
        var documents =
                Stream.concat(Trials.samples(), Stream.of(Trials.onlyForms())).toList();
        var file = Parts.print(RENDERER, documents);
        assertValid(file);
        var grids = documents.stream()
                .map(document -> document.blocks().stream()
                        .filter(ExcelFileTest::isGrid)
                        .map(Expected::of)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheets = StreamSupport.stream(book.spliterator(), false).toList();
            assertThat(sheets.stream().filter(Sheet::isSelected)).hasSize(1);
            assertThat(cells(sheets.get(0)).filter(cell -> cell.getHyperlink() != null))
                    .hasSize(documents.size());
            var said = sheets.stream()
                    .filter(sheet -> !sheet.getSheetName().endsWith("目录"))
                    .map(ExcelFileTest::said)
                    .collect(Collectors.joining());
            assertThat(said).contains(Expected.of(MadeUpForm.of(5)));
            assertThat(said.length()).isGreaterThanOrEqualTo(grids.length());
            sheets.forEach(sheet -> cells(sheet)
                    .filter(cell -> cell.getHyperlink() != null)
                    .forEach(cell -> assertThat(book.getSheet(
                                    cell.getHyperlink().getAddress().replaceAll("^'|'!A1$", "")))
                            .isNotNull()));
        }
    }

    /** POI splits the rows that are repeated in print at commas, also within the name of a sheet. */
    @Test
    void manyAsOneWithCommasInTheirHeadings() throws IOException {
        var column = new Column(Text.of("车辆"), Alignment.LEFT, false);
        var document = Document.of(
                "公务用车,2024", "云州市", List.of(new Table("人员,车辆 ", List.of(column), List.of(List.of(Text.of("一辆"))))));
        var file = Parts.print(RENDERER, List.of(document, document));
        assertValid(file);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
                    .noneMatch(name -> name.contains(","))
                    .hasSizeGreaterThan(2);
        }
    }

    private static XSSFWorkbook open(Document document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Parts.print(RENDERER, document, Profile.STRICT)));
    }

    private static Stream<Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() != CellType.BLANK);
    }

    private static String said(Sheet sheet) {
        var formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        return Expected.seen(cells(sheet).map(formatter::formatCellValue).collect(Collectors.joining()));
    }
}
