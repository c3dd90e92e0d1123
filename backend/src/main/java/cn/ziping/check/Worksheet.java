package cn.ziping.check;

import cn.ziping.finding.ToldFinding;
import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.report.Report;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The findings of a report as reviewers keep them: 等级 (P0 必须改正, P1 需要答复, P2 提示; 通过 where there is nothing), 维度, 对象, 位置,
 * 发现, 事实及判定, 处理建议, 依据, and what the department answered.
 */
final class Worksheet {
    private Worksheet() {}

    static Document of(Report report, List<ToldFinding> findings, String reader) {
        var columns = Stream.of("等级", "维度", "对象", "位置", "发现", "事实及判定", "处理建议", "依据", "部门答复")
                .map(head -> new Column(Text.of(head), Alignment.LEFT, false))
                .toList();
        var rows = new ArrayList<List<Text>>();
        findings.forEach(finding -> rows.add(row(finding)));
        if (rows.isEmpty()) {
            rows.add(line("通过", "", report.title(), "", "没有发现问题", "", "", "", ""));
        }
        List<Block> blocks = List.of(new Table("复核底稿", columns, rows));
        return Document.of(report.title() + "复核底稿", reader, blocks);
    }

    private static List<Text> row(ToldFinding finding) {
        var card = Catalogue.card(finding.rule());
        return line(
                level(finding.severity()),
                dimension(finding.rule()),
                subject(finding),
                place(finding),
                finding.message(),
                fact(finding),
                card.map(RuleCard::remedy).orElse(""),
                finding.rule() + " " + card.map(RuleCard::basis).orElse(""),
                Objects.requireNonNullElse(finding.answer(), ""));
    }

    private static List<Text> line(String... cells) {
        return Stream.of(cells).map(Text::of).toList();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case BLOCK -> "P0";
            case WARN -> "P1";
            case INFO -> "P2";
        };
    }

    /** Groups of the catalogue. */
    static String dimension(String rule) {
        return switch (rule.charAt(0)) {
            case 'A' -> "资金";
            case 'S' -> "得分";
            case 'W' -> "分值";
            case 'G' -> "等级";
            case 'R' -> "原因和措施";
            case 'I' -> "指标";
            case 'T' -> "文字与数据";
            case 'Y' -> "年度和日期";
            case 'P' -> "残留内容";
            case 'C' -> "完整和格式";
            case 'X' -> "跨年度和同类比较";
            default -> "其他";
        };
    }

    private static String subject(ToldFinding finding) {
        if (finding.indicator() != null) {
            return Stream.of(
                            finding.indicator().level3(),
                            finding.indicator().level2(),
                            finding.indicator().level1())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
        if (finding.project() != null) {
            return finding.project().name();
        }
        if (finding.budgetLine() != null) {
            return finding.budgetLine().label();
        }
        return finding.staffLine() == null ? "报告" : finding.staffLine().unit();
    }

    private static String place(ToldFinding finding) {
        if (finding.section() != null) {
            return finding.section().number() + finding.section().heading();
        }
        if (finding.indicator() != null) {
            return "指标表";
        }
        if (finding.project() != null) {
            return "项目表";
        }
        if (finding.budgetLine() != null) {
            return "预算表";
        }
        return finding.staffLine() == null ? "" : "人员表";
    }

    private static String fact(ToldFinding finding) {
        var facts = new ArrayList<String>();
        if (finding.excerpt() != null) {
            facts.add("原文：" + finding.excerpt());
        }
        if (finding.actual() != null) {
            facts.add("现为：" + finding.actual());
        }
        if (finding.expected() != null) {
            facts.add("应为：" + finding.expected());
        }
        return String.join("；", facts);
    }
}
