package cn.ziping.finding.money;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.table.Cell;
import cn.ziping.finding.table.TextTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A22: a cell in 元 in a row of 万元: 3.96, 4.50, 32700, where a sentence has 3.27万元. */
final class TableSlips implements Rule {
    private static final BigDecimal ALIKE = BigDecimal.TEN;
    private static final BigDecimal LEAST = BigDecimal.valueOf(1000);

    @Override
    public List<RuleCard> cards() {
        return List.of(MoneyCards.A22);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!subject.isDocument()) {
            return;
        }
        var told = text.sentences().stream()
                .flatMap(sentence -> sentence.quantities().stream())
                .filter(one -> one.isMoney() && one.isExact())
                .map(one -> one.value().stripTrailingZeros())
                .collect(Collectors.toSet());
        for (var table : TextTable.of(subject, text)) {
            for (var row : table.rows()) {
                check(row, told, findings);
            }
        }
    }

    private static void check(TextTable.Row row, Set<BigDecimal> told, Consumer<Finding> findings) {
        var numbers = row.cells().stream()
                .skip(1)
                .filter(cell -> cell.isNumber() && cell.unit().isEmpty())
                .toList();
        for (var cell : numbers) {
            var value = Objects.requireNonNull(cell.value());
            var right = value.movePointLeft(Money.SLIP);
            if (value.compareTo(LEAST) >= 0
                    && value.stripTrailingZeros().scale() <= 0
                    && numbers.size() > 2
                    && told.contains(right.stripTrailingZeros())
                    && numbers.stream().allMatch(other -> other == cell || areAlike(other, right))) {
                var shown = Money.plain(right);
                findings.accept(Finding.of(
                        MoneyCards.A22,
                        "表中“%s”写的是%s，同一行其他数和正文都以万元计，应为%s，请核对金额单位。"
                                .formatted(row.cells().get(0).words(), cell.words(), shown),
                        shown,
                        cell.words(),
                        row.writing().place().withExcerpt(row.writing().text().strip())));
            }
        }
    }

    /** Within ten times of each other. */
    private static boolean areAlike(Cell other, BigDecimal right) {
        var value = Objects.requireNonNull(other.value());
        return value.signum() > 0
                && value.multiply(ALIKE).compareTo(right) > 0
                && right.multiply(ALIKE).compareTo(value) > 0;
    }
}
