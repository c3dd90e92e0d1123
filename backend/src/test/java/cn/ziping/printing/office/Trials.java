package cn.ziping.printing.office;

import cn.ziping.printing.ReportDocument;
import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Stress;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import cn.ziping.sample.WholeSamples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents that every format is tried with. */
final class Trials {

    /** Markup, styles, formulas, and what no file of XML may hold. */
    static final String HOSTILE =
            "<b>A&B</b> ]]> &lt; \"C\" 'D' <w:p/> {{x}} <style isBold='true'> <script>alert(1)</script>"
                    + " --> \u0000\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff\ud800 业主\ud842\udfb7先生 \u200b\u202e末 _x0041_ \\ \" TC \\l 9";

    static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://a\",\"b\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "'=1",
            "\t=1+1",
            "\u200b=1+1",
            "\u0001=1+1",
            "＝1+1",
            "=cmd|' /C calc'!A0");

    private Trials() {}

    static Stream<Document> all() {
        return Stream.concat(samples(), Stream.of(stress(), Stress.document(), bare(), onlyForms()));
    }

    static Stream<Document> samples() {
        return WholeSamples.all().stream().map(ReportDocument::of);
    }

    /** Every kind of block, deep and shallow, hostile and rare, wide and long. */
    static Document stress() {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < 100; i++) {
            blocks.add(new Heading(1 + i % 6, i + "、", "标题" + i + (i % 9 == 0 ? "很长".repeat(60) : "")));
        }
        blocks.add(new Paragraph(Text.of(HOSTILE)));
        blocks.add(new Paragraph(new Text(List.of(
                new Run("面积300㎡，‰，①，￥，“”——", Emphasis.NONE),
                new Run("强调\n第二行", Emphasis.STRONG),
                new Run("篢㙦𠮷", Emphasis.SOME)))));
        blocks.add(new Paragraph(Text.of("字".repeat(200) + "w".repeat(200) + "9".repeat(200))));
        blocks.add(new Heading(1, "", ""));
        blocks.add(table(500, 4));
        blocks.add(table(3, 14));
        blocks.add(table(2, 60));
        blocks.add(table(0, 2));
        blocks.add(new Table(HOSTILE, List.of(column(HOSTILE)), List.of(List.of(Text.of(HOSTILE)))));
        blocks.add(formulas());
        blocks.add(new Attachments(List.of("甲表", HOSTILE)));
        blocks.add(new Signature("云州市河湖保护中心", "2024年5月1日"));
        blocks.add(new Annex("附件1", "甲表"));
        blocks.add(MadeUpForm.of(20));
        blocks.add(new Annex("附件2", HOSTILE));
        blocks.add(new Paragraph(Text.of("附件的正文")));
        return new Document(
                new About("自评报告" + HOSTILE, "云州市" + HOSTILE, true, "打印标记：K7Q2-M4XT"), cover(), true, blocks);
    }

    static Document bare() {
        return Document.of("空报告", "云州市", List.of());
    }

    static Document onlyForms() {
        return Document.of("自评表", "云州市", List.of(MadeUpForm.of(5), new Annex("", "第二张"), MadeUpForm.of(5)));
    }

    static Table formulas() {
        var rows = FORMULAS.stream()
                .map(text -> List.of(Text.of(text), Text.of(text)))
                .toList();
        var columns = List.of(
                new Column(Text.of("=1+1"), Alignment.LEFT, false), new Column(Text.of("数"), Alignment.RIGHT, false));
        return new Table("=HYPERLINK(\"http://a\")", columns, rows);
    }

    static Table table(int rows, int columns) {
        return new Table(
                "表" + rows + "×" + columns,
                IntStream.range(0, columns)
                        .mapToObj(i -> column("栏目" + i + "（万元）"))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(column -> Text.of(column == 0 ? "组" + row / 7 : row + ",00" + column + ".50"))
                                .toList())
                        .toList());
    }

    /** Two columns of few characters beside one of many. */
    static Table narrow() {
        var columns = Stream.of("分值", "得分", "偏差原因分析及改进措施")
                .map(label -> new Column(Text.of(label), Alignment.LEFT, false))
                .toList();
        var row = List.of(Text.of("10"), Text.of("10"), Text.of("因资金调度推迟，明年提前安排。".repeat(9)));
        return new Table("", columns, List.of(row));
    }

    /** A form of ten columns of one width, a figure in the first. */
    static Form narrow(String figure) {
        var cells = Stream.concat(Stream.of(figure), Stream.generate(() -> "").limit(9))
                .map(text -> new Form.Cell(Text.of(text), 1, 1, Alignment.RIGHT, false, null))
                .toList();
        return new Form("表", "", Collections.nCopies(10, 1), List.of(cells), List.of());
    }

    private static Column column(String label) {
        return new Column(
                Text.of(label), label.startsWith("栏目0") ? Alignment.LEFT : Alignment.RIGHT, label.startsWith("栏目0"));
    }

    private static Cover cover() {
        return new Cover(
                "自评报告",
                List.of(
                        new Choice("评价类型", List.of(new Option("过程评价", false), new Option("结果评价", true))),
                        new Entry("项目名称：", HOSTILE),
                        new Entry("主管部门", "")),
                new Entry("评价单位（盖章）", "云州市河湖保护中心"),
                "");
    }
}
