package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a PDF file without ruling lines, by the white between their columns. Words of 10 points, a column each 10 or more apart. */
class PdfColumnsTest {
    private static final double SIZE = 10;

    @TempDir
    Path folder;

    private final StringBuilder written = new StringBuilder();

    /** Whatever becomes of them, no character is lost and none is there twice. */
    private Source read(PdfFile file) throws Exception {
        var source = SourceReader.read(file.write(folder, "a.pdf"), "a.pdf");
        var cells = Seen.grids(source).stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .filter(cell -> !cell.isCovered())
                .map(Cell::text);
        var read = Stream.concat(Seen.texts(source).stream(), cells).collect(Collectors.joining());
        assertThat(characters(read)).isEqualTo(characters(written.toString()));
        return source;
    }

    private static String characters(String text) {
        return text.replaceAll("\\s", "")
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A line of words, each from its place on; a place is in characters from the left margin. */
    private PdfFile line(PdfFile file, double y, Object... placesAndWords) throws Exception {
        for (var i = 0; i < placesAndWords.length; i += 2) {
            var place = ((Number) placesAndWords[i]).doubleValue();
            file.text(90 + place * SIZE, y, SIZE, (String) placesAndWords[i + 1]);
            written.append(placesAndWords[i + 1]);
        }
        return file;
    }

    private List<String> onlyGrid(PdfFile file) throws Exception {
        var grids = Seen.grids(read(file));
        assertThat(grids).hasSize(1);
        return Seen.rows(grids.get(0));
    }

    @Test
    void wordsInTheSameColumnsAreATable() throws Exception {
        var file = new PdfFile();
        line(file, 80, 0, "二、预算执行情况");
        line(file, 100, 0, "支出项目", 7.6, "年初预算数", 13.2, "决算数", 18, "执行率");
        line(file, 118, 0, "基本支出", 8, "1,245.30", 13.2, "988.4", 18, "79%");
        line(file, 136, 0, "其中：人员经费", 9.5, "100.5", 13.2, "100.5", 18, "100%");
        line(file, 154, 0, "项目支出", 10, "7.00", 13.2, "5.2", 18, "74%");
        line(file, 180, 0, "三、项目情况");
        var source = read(file);
        assertThat(Seen.texts(source)).containsExactly("二、预算执行情况", "三、项目情况");
        assertThat(Seen.rows(Seen.grids(source).get(0)))
                .containsExactly(
                        "支出项目|年初预算数|决算数|执行率",
                        "基本支出|1,245.30|988.4|79%",
                        "其中：人员经费|100.5|100.5|100%",
                        "项目支出|7.00|5.2|74%");
    }

    @Test
    void columnsMayStandAsNearAsLettersAndFigures() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 4.2, "预算数", 7.4, "得分");
        line(file, 118, 0, "道路养护", 4.2, "12.5", 7.4, "98");
        line(file, 136, 0, "河道清淤", 4.2, "7.5", 7.4, "95");
        assertThat(onlyGrid(file)).containsExactly("项目名称|预算数|得分", "道路养护|12.5|98", "河道清淤|7.5|95");
    }

    @Test
    void cellsOfSeveralLinesMayBeginAtTheTop() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 8, "预算数", 14, "执行数");
        line(file, 120, 0, "智慧停车系统", 8, "30", 14, "28.5");
        line(file, 133, 0, "运行维护采购");
        line(file, 153, 0, "城区绿化", 8, "20", 14, "19");
        assertThat(onlyGrid(file)).containsExactly("项目名称|预算数|执行数", "智慧停车系统运行维护采购|30|28.5", "城区绿化|20|19");
    }

    @Test
    void cellsOfSeveralLinesMayBeCentred() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 8, "预算数", 14, "执行数", 20, "原因");
        line(file, 120, 0, "智慧停车系统", 20, "合同跨年度执行");
        line(file, 126.5, 8, "30", 14, "18.5");
        line(file, 133, 0, "运行维护", 20, "尾款未付");
        line(file, 153, 0, "城区绿化", 8, "20", 14, "19");
        // Three lines beside one: the one stands beside the second.
        line(file, 173, 0, "全县农产品质");
        line(file, 186, 0, "量安全监测能", 8, "20", 14, "19");
        line(file, 199, 0, "力提升");
        assertThat(onlyGrid(file))
                .containsExactly(
                        "项目名称|预算数|执行数|原因", "智慧停车系统运行维护|30|18.5|合同跨年度执行尾款未付", "城区绿化|20|19|", "全县农产品质量安全监测能力提升|20|19|");
    }

    @Test
    void aCellBesideTwoRowsDoesNotJoinThem() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "二级指标", 8, "三级指标", 16, "分值", 20, "得分");
        line(file, 120, 8, "老旧小区改造数", 16, "10", 20, "10");
        line(file, 128, 0, "数量指标");
        line(file, 136, 8, "公租房建设套数", 16, "10", 20, "9");
        line(file, 156, 0, "质量指标", 8, "工程合格率", 16, "10", 20, "10");
        assertThat(onlyGrid(file))
                .containsExactly("二级指标|三级指标|分值|得分", "数量指标|老旧小区改造数|10|10", "^|公租房建设套数|10|9", "质量指标|工程合格率|10|10");
    }

    @Test
    void labelsCentredBesideTheirRowsAreMergedCells() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "一级指标", 7, "二级指标", 14, "三级指标", 22, "分值", 26, "得分");
        line(file, 120, 7, "数量指标", 14, "新建站点", 22, "10", 26, "10");
        line(file, 140, 0, "产出指标", 7, "质量指标", 14, "验收合格率", 22, "10", 26, "9");
        line(file, 160, 1, " ", 7, "时效指标", 14, "按期完工率", 22, "10", 26, "8");
        line(file, 180, 7, "社会效益", 14, "受益户数", 22, "15", 26, "15");
        line(file, 184, 0, "效益指标");
        line(file, 197, 0, "（30分）");
        line(file, 200, 7, "生态效益", 14, "扬尘投诉", 22, "15", 26, "14");
        line(file, 220, 0, "满意度", 7, "服务对象", 14, "群众满意度", 22, "10", 26, "10");
        line(file, 240, 0, "合计", 22, "70", 26, "66");
        assertThat(onlyGrid(file))
                .containsExactly(
                        "一级指标|二级指标|三级指标|分值|得分",
                        "产出指标|数量指标|新建站点|10|10",
                        "^|质量指标|验收合格率|10|9",
                        "^|时效指标|按期完工率|10|8",
                        "效益指标（30分）|社会效益|受益户数|15|15",
                        "^|生态效益|扬尘投诉|15|14",
                        "满意度|服务对象|群众满意度|10|10",
                        "合计|||70|66");
    }

    @Test
    void labelsInTheFirstOfTheirRowsStayThere() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "一级指标", 7, "三级指标", 15, "分值", 19, "得分");
        line(file, 120, 0, "产出指标", 7, "新建站点", 15, "10", 19, "10");
        line(file, 140, 7, "验收合格率", 15, "10", 19, "9");
        line(file, 160, 0, "效益指标", 7, "受益户数", 15, "15", 19, "15");
        assertThat(onlyGrid(file))
                .containsExactly("一级指标|三级指标|分值|得分", "产出指标|新建站点|10|10", "|验收合格率|10|9", "效益指标|受益户数|15|15");
    }

    @Test
    void thousandsMayHaveWhiteBetweenThem() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目", 8, "预算数", 16, "决算数");
        line(file, 118, 0, "基本支出", 8.6, "512.40", 16.6, "510.00");
        line(file, 136, 0, "项目支出", 8, "1", 8.9, "108.00", 16, "1", 16.9, "106.72");
        line(file, 154, 0, "合计", 8, "1", 8.9, "620.40", 16, "1", 16.9, "616.72");
        assertThat(onlyGrid(file))
                .containsExactly("项目|预算数|决算数", "基本支出|512.40|510.00", "项目支出|1 108.00|1 106.72", "合计|1 620.40|1 616.72");
    }

    @Test
    void theNextPageGoesOnHoweverFewItsRows() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 8, "预算数", 14, "执行数", 20, "备注");
        for (var i = 1; i < 38; i++) {
            line(file, 100 + 18 * i, 0, "甲乙丙丁", 8, "3" + i, 14, "2" + i, 20, "无");
        }
        file.nextPage();
        line(file, 100, 0, "城区绿化", 8, "20", 14, "19");
        line(file, 130, 0, "四、存在问题");
        var source = read(file);
        assertThat(Seen.texts(source)).containsExactly("四、存在问题");
        assertThat(Seen.grids(source)).hasSize(2);
        assertThat(Seen.rows(Seen.grids(source).get(1))).containsExactly("城区绿化|20|19|");
    }

    @Test
    void rowsWhoseHeadsStandElsewhereStayText() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 13, "预算数", 22, "执行数");
        line(file, 118, 0, "道路养护", 8, "1,112.50", 14.5, "998");
        line(file, 136, 0, "河道清淤", 8, "2,007.50", 14.5, "895");
        line(file, 154, 0, "城区绿化", 8, "3,007.50", 14.5, "795");
        assertThat(Seen.grids(read(file))).isEmpty();
    }

    @Test
    void aHeadingBelowATableIsNoneOfItsCells() throws Exception {
        var file = new PdfFile();
        line(file, 100, 0, "项目名称", 10, "预算数", 16, "执行数");
        line(file, 114, 0, "智慧停车系统采购", 10, "30", 16, "28");
        line(file, 128, 0, "城区绿化养护工程", 10, "20", 16, "19");
        line(file, 142, 0, "四、存在问题");
        var source = read(file);
        assertThat(Seen.grids(source)).hasSize(1);
        assertThat(Seen.texts(source)).containsExactly("四、存在问题");
    }

    @Test
    void listsContentsAndLabelsAreNoTables() throws Exception {
        var file = new PdfFile();
        for (var i = 0; i < 4; i++) {
            line(file, 100 + 18 * i, 0, (i + 1) + ".", 2, "检查企业" + i + "家次", 12, "已经完成");
            line(file, 200 + 18 * i, 0, "一、概况", 6, "…………………………", 30, "" + i);
            line(file, 300 + 18 * i, 0, "联系电话：", 10, "1234567" + i);
        }
        assertThat(Seen.grids(read(file))).isEmpty();
    }

    @Test
    void spreadLinesAreNoTable() throws Exception {
        var file = new PdfFile();
        for (var i = 0; i < 5; i++) {
            for (var c = 0; c < 30; c++) {
                line(file, 100 + 18 * i, 1.2 * c, c == 7 ? "1" : "年");
            }
        }
        assertThat(Seen.grids(read(file))).isEmpty();
    }

    @Test
    void wordsWithoutFiguresAreNoTable() throws Exception {
        var file = new PdfFile();
        for (var i = 0; i < 5; i++) {
            line(file, 100 + 18 * i, 0, "办公室", 6, "财务股", 12, "养护股");
        }
        assertThat(Seen.grids(read(file))).isEmpty();
    }

    @Test
    @Timeout(20)
    void aPageFullOfFiguresIsReadInTime() throws Exception {
        var file = new PdfFile();
        for (var r = 0; r < 190; r++) {
            for (var c = 0; c < 40; c++) {
                var word = c % 7 == r % 11 ? "12 3" : "12";
                file.text(20 + c * 14, 20 + r * 4, 3, word);
                written.append(word);
            }
        }
        assertThat(Seen.grids(read(file))).isNotEmpty();
    }
}
