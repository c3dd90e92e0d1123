package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadingTest {
    @TempDir
    Path folder;

    private Source read(OfficeFile file) throws Unreadable {
        return SourceReader.read(file.write(folder, "a.xlsx"), "a.xlsx");
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static OfficeFile sheet(String... rows) {
        return OfficeFile.sheet("<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    @Test
    void aSheetIsAGridWithItsName() throws Unreadable {
        var source = read(sheet(row(text("A1", "项目"), text("B1", "金额")), row(text("A2", "甲"), number("B2", "12.5"))));
        assertThat(source.format()).isEqualTo(SourceFormat.XLSX);
        assertThat(Seen.grids(source)).singleElement().satisfies(grid -> {
            assertThat(grid.sheet()).isEqualTo("表一");
            assertThat(Seen.rows(grid)).containsExactly("项目|金额", "甲|12.5");
        });
    }

    @Test
    void everyVisibleSheetIsReadAndAHiddenOneNamed() throws Unreadable {
        var file = OfficeFile.book("<sheets><sheet name=\"项目一\" sheetId=\"1\" r:id=\"s1\"/>"
                        + "<sheet name=\"字典\" sheetId=\"2\" state=\"hidden\" r:id=\"s2\"/><sheet name=\"空\" sheetId=\"3\" r:id=\"s3\"/>"
                        + "<sheet name=\"项目二\" sheetId=\"4\" r:id=\"s4\"/></sheets>")
                .withSheet("s1", "<sheetData>" + row(text("A1", "一")) + "</sheetData>")
                .withSheet("s2", "<sheetData>" + row(text("A1", "藏")) + "</sheetData>")
                .withSheet("s3", "<sheetData/>")
                .withSheet("s4", "<sheetData>" + row(text("A1", "二")) + "</sheetData>");
        var source = read(file);
        assertThat(Seen.grids(source)).extracting(Grid::sheet).containsExactly("项目一", "项目二");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("“字典”是隐藏的");
    }

    @Test
    void emptyEdgesAreCutAndMergedCellsCover() throws Unreadable {
        var source = read(OfficeFile.sheet("<sheetData><row r=\"3\">" + text("B3", "自评表") + "</row><row r=\"4\">"
                + text("B4", "项目") + text("C4", "预算") + text("D4", "得分") + "</row><row r=\"5\">" + text("C5", "年初")
                + text("D5", "9") + "</row></sheetData><mergeCells><mergeCell ref=\"B3:D3\"/><mergeCell ref=\"B4:B5\"/>"
                + "<mergeCell ref=\"F9:G10\"/></mergeCells>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("自评表|^|^", "项目|预算|得分", "^|年初|9");
        assertThat(Seen.coveredTexts(Seen.grids(source).get(0))).containsExactly("自评表", "自评表", "项目");
    }

    @Test
    void farAwayCellsComeNearer() throws Unreadable {
        var source = read(OfficeFile.sheet("<sheetData><row r=\"1\">" + text("A1", "甲") + "</row><row r=\"1000000\">"
                + text("A1000000", "乙") + "</row></sheetData>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("甲", "", "", "", "乙");
    }

    private String shown(String format, String value, boolean isFormula) throws Unreadable {
        var file = OfficeFile.sheet("<sheetData><row><c s=\"1\">" + (isFormula ? "<f>1+1</f>" : "") + "<v>" + value
                + "</v></c></row></sheetData>");
        file.withBookPart(
                "styles",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                        + "<numFmt numFmtId=\"170\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        return Seen.rows(Seen.grids(read(file)).get(0)).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "General;0.30000000000000004;false;0.3",
                "General;1234.5;false;1234.5",
                "General;1E+3;false;1000",
                "General;123456789012;false;123456789012",
                "General;-5;false;-5",
                "0.00;98;false;98.00",
                "0.00;12.345;false;12.345",
                "0.00;12.3456789;true;12.35",
                "0.00;98.765432109876;false;98.77",
                "#,##0.00;1234.5;false;1,234.50",
                "#,##0.00;1234.5678;false;1234.5678",
                "#,##0;1234567;false;1,234,567",
                "0;1234.56;false;1234.56",
                "0;1234.5678;true;1234.57",
                "0%;0.125;false;12.5%",
                "0.00%;0.98;false;98.00%",
                "0.00%;0.98765432;true;98.77%",
                "0%;1;false;100%",
                "0.0000_ ;12.5;false;12.5000",
                "0\"人\";12;false;12人",
                "yyyy\"年\"m\"月\"d\"日\";45291;false;2023年12月31日",
                "yyyy/m/d;45291;false;2023年12月31日",
                "yyyy-mm;45291;false;2023年12月",
                "h:mm;0.5;false;12:00",
                "yyyy/m/d h:mm;45291.5;false;2023年12月31日 12:00",
                "@;42;false;42",
                "0!.0,;12345;false;12345"
            })
    void numbersAreShownWithoutNoise(String format, String value, boolean isFormula, String expected)
            throws Unreadable {
        assertThat(shown(format, value, isFormula)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0.00_);(#,##0.00)|-1234.5|-1234.50",
                "#,##0.00_);[Red]-#,##0.00|-1234.5|-1,234.50",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |0|0.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |1234.5|1,234.50",
                "0;;|0|0"
            })
    void formatsOfSeveralPartsKeepSignAndZero(String format, String value, String expected) throws Unreadable {
        assertThat(shown(format, value, false)).isEqualTo(expected);
    }

    @Test
    void sharedStringsHaveRunsAndNoReadingAids() throws Unreadable {
        var file = sheet(
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
                        + "<c t=\"str\"><f>A1</f><v>文字</v></c></row>");
        file.withBookPart(
                "sharedStrings",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>满意度</t></si>"
                        + "<si><r><t>数量</t></r><r><t>指标</t></r><rPh><t>shu</t></rPh></si></sst>");
        assertThat(Seen.rows(Seen.grids(read(file)).get(0))).containsExactly("满意度|数量指标|TRUE|#DIV/0!|文字");
    }

    @Test
    void aFormulaWithoutResultIsTold() throws Unreadable {
        var source = read(sheet(row(text("A1", "合计"), "<c r=\"B1\"><f>SUM(A1)</f></c>")));
        assertThat(Seen.doubts(source)).singleElement().asString().contains("1 个公式");
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndTold() throws Unreadable {
        var source = read(OfficeFile.sheet("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + row(text("A1", "甲"), text("B1", "乙")) + "<row hidden=\"1\">" + text("A2", "丙")
                + "</row></sheetData>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("甲|乙", "丙|");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("1 行、1 列");
    }

    @Test
    void tooManyRowsColumnsOrSheetsAreRefused() {
        assertThatThrownBy(() -> read(sheet(row(text("", "x")).repeat(5001)))).hasMessageContaining("5000 行");
        assertThatThrownBy(() -> read(sheet(row("<c t=\"str\"><v>x</v></c>".repeat(201)))))
                .hasMessageContaining("200 列");
        var sheets = "<sheet name=\"x\" r:id=\"s1\"/>".repeat(201);
        assertThatThrownBy(() -> read(OfficeFile.book("<sheets>" + sheets + "</sheets>")))
                .hasMessageContaining("200 张");
    }

    @Test
    void manyHugeMergedRangesAreRefusedInTime() {
        var merges = "<mergeCell ref=\"A1:GR5000\"/>".repeat(1000);
        var file = OfficeFile.sheet(
                "<sheetData>" + row(text("A1", "x")) + "</sheetData><mergeCells>" + merges + "</mergeCells>");
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining("表一");
    }

    @Test
    void aWorkbookWithoutWordsIsRefused() {
        assertThatThrownBy(() -> read(OfficeFile.sheet("<sheetData/>"))).hasMessageContaining("没有文字");
    }
}
