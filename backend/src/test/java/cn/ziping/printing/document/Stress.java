package cn.ziping.printing.document;

import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A document of all that makes printing hard. */
public final class Stress {

    /** Signs, rare hanzi, and scripts that few faces have. */
    public static final String RARE = "㐂𠮷𬭎㙍㎡‰①⑳￥¥“”‘’——……℃Ⅳ㎏αéŁ☑□☒✓→≥≤±×÷〔2024〕";

    /** What a program might take for its own. */
    public static final String MARKUP = "<style isBold='true'>粗</style>&amp;&lt;]]><![CDATA[x]]><!-- --><?x?>&#0;"
            + "$F{text}$P{x}${x}#{x}{{year}}{\\rtf1}<font color=\"red\"><br/><img src=\"x\"/>\\n%s%n{0}";

    /** What a spreadsheet might calculate. */
    public static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://x\",\"点\")",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "=cmd|'/C calc'!A0",
            "\t=1+1",
            "'=1",
            "1,234.50");

    /** Written from the right to the left. */
    public static final String HEBREW = "שלום";

    /** What no face has. */
    public static final String LACKING = "𪚥\ue000🫠";

    private static final String WORD = "Donaudampfschifffahrt".repeat(10).substring(0, 200);
    private static final String NUMBER = "1234567890".repeat(20);
    private static final String PROSE = "完成河道清淤12.5公里、护岸加固38处，PM2.5平均浓度降至28μg/m³；";

    private Stress() {}

    public static Document document() {
        var blocks = new ArrayList<Block>();
        blocks.addAll(deep());
        blocks.addAll(shallow());
        blocks.addAll(texts());
        blocks.addAll(tables());
        blocks.add(new Attachments(List.of("自评表", MARKUP, RARE)));
        blocks.add(new Signature("云州市河湖保护中心" + RARE.substring(0, 8), "2024年5月1日"));
        blocks.addAll(annexes());
        return new Document(new About("压力测试报告" + RARE, "云州市河湖保护中心", true, "v1·3F2A"), cover(), true, blocks);
    }

    private static Cover cover() {
        return new Cover(
                "压力测试报告" + RARE,
                List.of(
                        new Entry("项目名称：", MARKUP),
                        new Entry("单位：", WORD),
                        new Choice("评价类型：", List.of(new Option("自评", true), new Option(RARE, false)))),
                new Entry("评价单位（盖章）：", ""),
                "2024年5月1日");
    }

    /** Each below the one before, six levels and again; nothing between them. */
    private static List<Block> deep() {
        return IntStream.range(0, 50)
                .<Block>mapToObj(i -> new Heading(1 + i % 6, (i + 1) + ".", "第" + i + "个标题"))
                .toList();
    }

    /** Empty sections, one-line sections, long headings. */
    private static List<Block> shallow() {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < 50; i++) {
            blocks.add(new Heading(1, "", i % 10 == 9 ? PROSE.repeat(3) : "节" + i));
            if (i % 3 == 0) {
                blocks.add(new Paragraph(Text.of("一行。")));
            }
        }
        return blocks;
    }

    private static List<Block> texts() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(2, "（一）", MARKUP));
        for (var text : List.of(
                RARE,
                MARKUP,
                HEBREW,
                LACKING,
                WORD,
                NUMBER,
                "水".repeat(5_000),
                PROSE + WORD + PROSE + NUMBER + PROSE)) {
            blocks.add(new Paragraph(Text.of(text)));
        }
        FORMULAS.forEach(formula -> blocks.add(new Paragraph(Text.of(formula))));
        blocks.add(
                new Paragraph(Text.of("甲\t乙 \u3000丙\u00a0丁\u0000\u0001\u001f\u007f\u0085\u200b\u200d\ufeff\u2028戊")));
        blocks.add(new Paragraph(new Text(List.of(
                new Run("强" + MARKUP, Emphasis.STRONG),
                new Run("着" + RARE, Emphasis.SOME),
                new Run("平", Emphasis.NONE)))));
        blocks.add(new Paragraph(Text.of("")));
        return blocks;
    }

    private static List<Block> tables() {
        return List.of(
                new Heading(1, "", "五百行"),
                fiveHundredRows(),
                new Heading(1, "", "三十栏"),
                thirtyColumns(),
                new Table("没有行的表", columns(3), List.of()),
                longCells());
    }

    /** With joined cells and a total. */
    public static Table fiveHundredRows() {
        var columns = List.of(
                new Column(Text.of("类别"), Alignment.LEFT, true),
                new Column(Text.of("名称"), Alignment.LEFT, false),
                new Column(Text.of("金额（万元）"), Alignment.RIGHT, false));
        var rows = new ArrayList<List<Text>>();
        for (var i = 0; i < 499; i++) {
            var name = i < FORMULAS.size() ? FORMULAS.get(i) : "项目" + i + PROSE.repeat(i % 3);
            rows.add(List.of(Text.of("第" + i / 40 + "类"), Text.of(name), Text.of("1,234." + (10 + i % 90))));
        }
        rows.add(List.of(Text.of("合计"), Table.MISSING, Text.of("616,000.00")));
        return new Table("五百行的表", columns, rows, true);
    }

    private static Table thirtyColumns() {
        var rows = IntStream.range(0, 5)
                .mapToObj(row -> IntStream.range(0, 30)
                        .mapToObj(column -> Text.of(row + "行" + column + "栏"))
                        .toList())
                .toList();
        return new Table("三十栏的表", columns(30), rows);
    }

    private static Table longCells() {
        return new Table(
                "长格的表",
                columns(4),
                List.of(
                        List.of(Text.of(WORD), Text.of(NUMBER), Text.of(MARKUP), Text.of(RARE)),
                        List.of(Text.of("水".repeat(20_000)), Text.of("一"), Text.of(""), Table.MISSING)));
    }

    private static List<Column> columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Column(Text.of("栏目" + i), Alignment.LEFT, false))
                .toList();
    }

    private static List<Block> annexes() {
        return List.of(
                new Annex("附件1", "项目支出绩效自评表"),
                MadeUpForm.of(60),
                new Annex("附件2", MARKUP),
                new Paragraph(Text.of("一行。")),
                new Annex("附件3", "空"));
    }
}
