package cn.ziping.printing.pdf;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as GB/T 9704-2012 wants it, measured on the paper. */
class PageTest {
    private static final double MILLIMETRE = 72 / 25.4;
    private static final double LEFT = 28 * MILLIMETRE;
    private static final double RIGHT = LEFT + 156 * MILLIMETRE;
    private static final double TOP = 37 * MILLIMETRE;
    private static final double FOOT = TOP + 225 * MILLIMETRE;

    private static final String PROSE = "市级安排“碧水行动”专项资金1,234.56万元（其中：清淤800.00万元），用于河道整治、岸线修复；"
            + "年末执行率97.05%，《实施方案》确定的12项任务全部完成。群众反映：“水清了，岸绿了！”满意度达到96.8%……";

    @Test
    void textStaysInTheTypeArea() {
        // JasperReports places elements in whole points.
        for (var line : PdfText.body(Prints.render(everything()))) {
            assertThat(line.x() + mirrored(line.page())).as(line.text()).isGreaterThan(LEFT - 1);
            assertThat(line.end() + mirrored(line.page())).as(line.text()).isLessThan(RIGHT + 1);
            assertThat(line.baseline()).as(line.text()).isBetween(TOP, FOOT);
        }
    }

    /** 订口 28 mm is at the right of even pages: all text stands 2 mm further to the left. */
    private static double mirrored(int page) {
        return page % 2 == 0 ? 5 : 0;
    }

    @Test
    void theBindingHasItsMarginOnBothSidesOfALeaf() {
        var blocks = IntStream.range(0, 30).<Block>mapToObj(i -> new Paragraph(Text.of("水".repeat(28 * 3))));
        var lines = PdfText.body(Prints.render(document(blocks.toList())));
        var right = lines.stream()
                .filter(line -> line.page() == 3)
                .mapToDouble(Line::x)
                .min()
                .orElseThrow();
        var left = lines.stream()
                .filter(line -> line.page() == 2)
                .mapToDouble(Line::end)
                .max()
                .orElseThrow();
        assertThat(right / MILLIMETRE).isCloseTo(28, within(1.0));
        assertThat((595.28 - left) / MILLIMETRE).isCloseTo(28, within(1.0));
    }

    @Test
    void aLineHasTwentyEightCharacters() {
        var lines = PdfText.body(Prints.render(document(List.of(new Paragraph(Text.of("水".repeat(26 + 28 * 3)))))));
        assertThat(lines.subList(1, 5).stream().map(line -> line.text().length()))
                .containsExactly(26, 28, 28, 28);
        assertThat(lines.get(2).end() - lines.get(2).x()).isCloseTo(156 * MILLIMETRE, within(1.1));
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfOnePitch() {
        var blocks = IntStream.range(0, 30).<Block>mapToObj(i -> new Paragraph(Text.of(PROSE.repeat(1 + i % 3) + "㎡")));
        var baselines = PdfText.body(Prints.render(document(blocks.toList()))).stream()
                .filter(line -> line.page() == 2)
                .map(Line::baseline)
                .distinct()
                .toList();
        assertThat(baselines).hasSize(22);
        for (var i = 1; i < baselines.size(); i++) {
            assertThat(baselines.get(i) - baselines.get(i - 1)).isCloseTo(29, within(0.3));
        }
    }

    @Test
    void aParagraphBeginsTwoCharactersIn() {
        var lines = PdfText.body(Prints.render(document(List.of(new Paragraph(Text.of(PROSE.repeat(4)))))));
        assertThat(lines.get(1).x() - LEFT).isCloseTo(2 * 16, within(1.0));
        assertThat(lines.subList(2, lines.size()))
                .allSatisfy(line -> assertThat(line.x()).isCloseTo(LEFT, within(1.0)));
        // All lines but the last are as wide as the type area.
        assertThat(lines.subList(1, lines.size() - 1))
                .allSatisfy(line -> assertThat(line.end()).isCloseTo(RIGHT, within(1.0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 14, 21})
    void noLineBeginsOrEndsWithTheWrongMark(int shift) {
        var blocks = IntStream.range(shift, shift + 7)
                .<Block>mapToObj(i -> new Paragraph(Text.of("水".repeat(i) + PROSE.repeat(2))))
                .toList();
        for (var line : PdfText.body(Prints.render(document(blocks)))) {
            assertThat(line.text()).doesNotStartWithWhitespaces().doesNotMatch("^[、，。；：？！）》」』”’%].*");
            assertThat(line.text()).doesNotMatch(".*[（《「『“‘]$");
            // A mark two characters long is not torn apart.
            assertThat(line.text()).doesNotMatch("(^|.*[^…])…$").doesNotMatch("(^|.*[^—])—$");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 19, 20, 21, 22})
    void aHeadingIsNeverLeftAtTheFoot(int before) {
        var blocks = new ArrayList<Block>();
        IntStream.range(0, before).forEach(i -> blocks.add(new Paragraph(Text.of("短段落"))));
        blocks.add(new Heading(1, "一、", "主要工作"));
        blocks.add(new Heading(2, "（一）", "完成情况"));
        blocks.add(table(3));
        var lines = PdfText.body(Prints.render(document(blocks)));
        var pageOf = IntStream.of(
                        indexOf(lines, "一、"), indexOf(lines, "（一）"), indexOf(lines, "表题"), indexOf(lines, "第0行"))
                .map(index -> lines.get(index).page())
                .distinct();
        assertThat(pageOf.toArray()).hasSize(1);
    }

    /** However the first row of a table breaks into lines. */
    @ParameterizedTest
    @ValueSource(strings = {"短", "多\n行\n的\n单元格", "完成12,345.67万元（其中：市级）", "word word words wording"})
    void aHeadingGoesWithTheFirstRowOfItsTable(String words) {
        for (var profile : Profile.values()) {
            for (var before = 10; before <= 22; before++) {
                for (var columns = 2; columns <= 6; columns++) {
                    var blocks = new ArrayList<Block>(Prints.paragraphs(before, 3));
                    blocks.add(new Heading(1, "一、", "主要工作"));
                    blocks.add(same(words.repeat(columns), columns));
                    var lines = PdfText.body(Prints.render(document(blocks), profile), profile);
                    var heading = lines.get(indexOf(lines, "一、"));
                    assertThat(lines.stream()
                                    .filter(line -> line.text().equals("甲"))
                                    .map(Line::page))
                            .as("%s, %d lines, %d columns", profile, before, columns)
                            .containsExactly(heading.page());
                }
            }
        }
    }

    private static Table same(String words, int columns) {
        var head = new ArrayList<>(Collections.nCopies(columns, new Column(Text.of(words), Alignment.LEFT, false)));
        var row = new ArrayList<>(Collections.nCopies(columns, Text.of(words)));
        head.add(new Column(Text.of("栏"), Alignment.LEFT, false));
        row.add(Text.of("甲"));
        return new Table("", head, List.of(row));
    }

    @Test
    void pageNumbersStandOutside() {
        var feet = PdfText.foot(Prints.render(everything()));
        assertThat(feet).hasSizeGreaterThan(3);
        for (var i = 0; i < feet.size(); i++) {
            var foot = feet.get(i);
            assertThat(foot.text()).isEqualTo("— " + (i + 1) + " —");
            assertThat(foot.page()).isEqualTo(i + 1);
            // One character (14 pt) in from the right on odd pages, from the left on even ones.
            if (i % 2 == 0) {
                assertThat(foot.end()).isCloseTo(RIGHT - 14, within(1.0));
            } else {
                assertThat(foot.x() + mirrored(2)).isCloseTo(LEFT + 14, within(1.0));
            }
            // The dash, a third of an em above the baseline, is 7 mm below the type area.
            assertThat(foot.baseline() - 14 / 3.0 - FOOT).isCloseTo(7 * MILLIMETRE, within(1.0));
        }
    }

    @Test
    void theHeadOfATableStandsOnEachOfItsPages() {
        var pages = PdfText.body(Prints.render(document(List.of(table(100))))).stream()
                .collect(groupingBy(Line::page));
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.values())
                .allSatisfy(lines -> assertThat(
                                lines.stream().filter(line -> line.text().equals("数额（万元）")))
                        .hasSize(1));
    }

    @Test
    void joinedCellsAreSaidOnceAndAgainOnTheNextPage() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> List.of(Text.of("产出指标"), Text.of("指标" + i)))
                .toList();
        var columns = List.of(
                new Column(Text.of("一级"), Alignment.LEFT, true), new Column(Text.of("三级"), Alignment.LEFT, false));
        var lines = PdfText.body(Prints.render(document(List.of(new Table("", columns, rows)))));
        assertThat(lines.stream().filter(line -> line.text().equals("产出指标")).map(Line::page))
                .containsExactly(1, 2, 3);
        assertThat(lines.stream().filter(line -> line.text().startsWith("指标"))).hasSize(60);
    }

    @Test
    void aReportWithoutAnythingHasATitleAndAName() {
        var lines = PdfText.lines(Prints.render(document(List.of(new Signature("云州市河湖保护中心", "")))));
        assertThat(lines.stream().map(Line::text)).containsExactly("自评报告", "云州市河湖保护中心", "　　　　年　　月　　日", "— 1 —");
        assertThat(lines.get(0).x() - LEFT).isCloseTo(RIGHT - lines.get(0).end(), within(2.0));
        // 7.3.5.2: the room to write a date in is longer than the name, which goes further in.
        assertThat(RIGHT - lines.get(2).end()).isCloseTo(2 * 16, within(1.5));
        assertThat(RIGHT - lines.get(1).end()).isCloseTo((2 + 11 + 2 - 9) * 15.75, within(2.5));
    }

    private static int indexOf(List<Line> lines, String text) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static Document everything() {
        var blocks = new ArrayList<Block>();
        for (var level = 1; level <= 5; level++) {
            blocks.add(new Heading(level, level + ".", PROSE.substring(0, 10 * level)));
            blocks.add(new Paragraph(Text.of(PROSE.repeat(3))));
            blocks.add(table(10 * level));
        }
        return document(blocks);
    }

    private static Table table(int rows) {
        var columns = List.of(
                new Column(Text.of("名称"), Alignment.LEFT, false),
                new Column(Text.of("数额（万元）"), Alignment.RIGHT, false),
                new Column(Text.of("说明"), Alignment.CENTER, false));
        return new Table(
                "表题",
                columns,
                IntStream.range(0, rows)
                        .mapToObj(i -> List.of(
                                Text.of("第" + i + "行"),
                                Text.of("1,234,567." + i),
                                Text.of(PROSE.substring(0, i % PROSE.length()))))
                        .toList());
    }

    private static Document document(List<Block> blocks) {
        return Document.of("自评报告", "云州市河湖保护中心", blocks);
    }
}
