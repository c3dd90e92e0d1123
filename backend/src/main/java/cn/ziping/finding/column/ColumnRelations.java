package cn.ziping.finding.column;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.column.Relation.Kind;
import cn.ziping.finding.money.MoneyCards;
import cn.ziping.finding.rate.RateCards;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.table.TextTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A02, A03, A09, A10, A26 in tables of any form: where all rows but one print the product, the sum or the rate of their
 * other cells, that one is wrong.
 */
final class ColumnRelations implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A02, RateCards.A03, RateCards.A09, MoneyCards.A10, RateCards.A26);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var table : TextTable.of(subject, text)) {
            // A wrong cell breaks all that follows from it: each row is told of once.
            var told = new HashSet<Writing>();
            for (var broken : Discovery.of(table)) {
                for (var row : broken.rows()) {
                    if (told.add(row.writing())) {
                        findings.accept(finding(table, broken.relation(), row));
                    }
                }
            }
        }
    }

    private static Finding finding(TextTable table, Relation relation, TextTable.Row row) {
        var cell = row.cells().get(relation.result());
        var right = relation.printed(Objects.requireNonNull(relation.value(row)), cell);
        var head = table.head(relation.result()).replaceAll("[（(].*", "");
        var name = head.isEmpty() ? "第" + (relation.result() + 1) + "列" : head;
        var message = "表中各行的%s都由%s得出，这一行应为%s（%s），写的是%s，请核对后改正。"
                .formatted(name, names(table, relation), right, relation.formula(row), cell.words());
        return Finding.of(
                card(relation, name),
                message,
                right,
                cell.words(),
                row.writing().place().withExcerpt(row.writing().text().strip()));
    }

    private static String names(TextTable table, Relation relation) {
        var names = relation.of().stream()
                .map(column -> table.head(column).isEmpty()
                        ? "第" + (column + 1) + "列"
                        : table.head(column).replaceAll("[（(].*", ""))
                .toList();
        return switch (relation.kind()) {
            case RATE -> names.get(0) + "除以" + names.get(1);
            case SUM -> String.join("、", names) + "相加";
            case PRODUCT, PRODUCT_IN_WAN -> String.join("乘以", names);
        };
    }

    private static RuleCard card(Relation relation, String name) {
        if (relation.kind() == Kind.SUM) {
            return MoneyCards.A10;
        }
        if (relation.kind() != Kind.RATE) {
            return RateCards.A26;
        }
        return name.contains("到位") ? RateCards.A03 : name.matches(".*(?:占|比重|比例).*") ? RateCards.A09 : RateCards.A02;
    }
}
