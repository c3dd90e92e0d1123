package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelFileTest {
    static Stream<Document> documents() {
        return Trials.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTableAndFormAsItIsPrinted(Document document) throws IOException {
        var grids = document.blocks().stream().filter(ExcelFileTest::isGrid).toList();
        try (var book = Workbooks.open(document)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1 + grids.size());
            for (var i = 0; i < grids.size(); i++) {
                assertThat(Workbooks.said(book.getSheetAt(i + 1))).endsWith(Expected.of(grids.get(i)));
            }
        }
    }

    private static boolean isGrid(Block block) {
        return block instanceof Form || block instanceof Table;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void excelTakesIt(Document document) {
        assertValid(Parts.print(Workbooks.RENDERER, document, Profile.STRICT));
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
    void headsStayAndAreRepeated() throws IOException {
        try (var book = Workbooks.open(Document.of("表", "市", List.of(Trials.table(40, 3))))) {
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getMergedRegions().get(1).formatAsString()).isEqualTo("A3:A9");
        }
    }

    @Test
    void formsAndContentsAreUprightAndTheHeadOfTheIndicatorsIsRepeated() throws IOException {
        try (var book = Workbooks.open(Document.of("表", "市", List.of(MadeUpForm.of(20))))) {
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
        try (var book = Workbooks.open(Document.of("表", "市", List.of(Trials.narrow(figure))))) {
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
        try (var book = Workbooks.open(Document.of("表", "市", tables))) {
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
    void contentsTellFormsApartAndShowLongNamesWhole() throws IOException {
        var project = "河道清淤与岸线修复".repeat(10);
        var forms = List.<Block>of(form("P01-" + project), form("P02-护岸加固"));
        try (var book = Workbooks.open(Document.of("表", "市", forms))) {
            var links = Workbooks.cells(book.getSheetAt(0))
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
        try (var book = Workbooks.open(Trials.bare())) {
            assertThat(Workbooks.said(book.getSheetAt(0))).isEqualTo("空报告云州市没有表格。");
        }
    }

    @Test
    void theSameDocumentMakesTheSameBytes() {
        assertThat(Parts.print(Workbooks.RENDERER, Trials.stress(), Profile.STRICT))
                .isEqualTo(Parts.print(Workbooks.RENDERER, Trials.stress(), Profile.OFFICE));
    }

    @Test
    void manyAsOne() throws IOException {
        var documents =
                Stream.concat(Trials.samples(), Stream.of(Trials.onlyForms())).toList();
        var file = Parts.print(Workbooks.RENDERER, documents);
        assertValid(file);
        var grids = documents.stream()
                .flatMap(document -> document.blocks().stream())
                .filter(ExcelFileTest::isGrid)
                .map(Expected::of)
                .toList();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheets = StreamSupport.stream(book.spliterator(), false).toList();
            assertThat(sheets.stream().filter(Sheet::isSelected)).hasSize(1);
            assertThat(Workbooks.cells(sheets.get(0)).filter(cell -> cell.getHyperlink() != null))
                    .hasSize(documents.size());
            var said = sheets.stream()
                    .filter(sheet -> !sheet.getSheetName().endsWith("目录"))
                    .map(Workbooks::said)
                    .toList();
            assertThat(said)
                    .zipSatisfy(grids, (sheet, grid) -> assertThat(sheet).endsWith(grid));
            sheets.forEach(sheet -> Workbooks.cells(sheet)
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
        var file = Parts.print(Workbooks.RENDERER, List.of(document, document));
        assertValid(file);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
                    .noneMatch(name -> name.contains(","))
                    .hasSizeGreaterThan(2);
        }
    }
}
