package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A07, A08, A11: lines of the budget that are the sum of others, of each source of funds and in each column. */
final class BudgetSumRule implements Rule {
    private record Column(String field, String name, Function<BudgetLine, @Nullable BigDecimal> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("initialBudget", "年初预算数", BudgetLine::initialBudget),
            new Column("adjustedBudget", "全年预算数", BudgetLine::adjustedBudget),
            new Column("executed", "全年执行数", BudgetLine::executed));

    /** Kinds of spending and income beside the usual ones, which have no lines of their own. */
    private static final Pattern OTHER_SPENDING = Pattern.compile("经营支出|上缴上级支出|对附属单位补助支出|年末结转|结余分配|结转下年|单位资金支出");

    private static final Pattern OTHER_INCOME = Pattern.compile("事业收入|经营收入|上级补助收入|附属单位上缴|非财政拨款结余|专户");

    @Override
    public List<RuleCard> cards() {
        return List.of(BudgetSum.A07, BudgetSum.A08, BudgetSum.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        for (var source : FundSource.values()) {
            var lines = subject.budgetLines().stream()
                    .filter(line -> line.fundSource() == source)
                    .toList();
            for (var sum : BudgetSum.ALL) {
                check(sum, lines, told, subject, text, findings);
            }
        }
    }

    private static void check(
            BudgetSum sum, List<BudgetLine> lines, Told told, Subject subject, Text text, Consumer<Finding> findings) {
        var totals = of(lines, sum.total()).toList();
        var parts = new ArrayList<BudgetLine>();
        sum.parts().forEach(part -> parts.addAll(of(lines, part).toList()));
        var kinds = parts.stream().map(BudgetLine::category).distinct().count();
        var hasSlip = Stream.concat(totals.stream(), parts.stream())
                .anyMatch(line -> UnitSlip.of(FundsRow.of(line)).isPresent());
        if (totals.size() != 1 || parts.isEmpty() || hasSlip || subject.isDocument() && kinds != parts.size()) {
            return;
        }
        for (var column : COLUMNS) {
            var total = column.value().apply(totals.get(0));
            var parted = Amounts.sum(parts.stream().map(column.value()));
            if (total == null || parted == null || Amounts.isSame(total, parted)) {
                continue;
            }
            var isWhole = kinds >= 2 && isWhole(parts, column, subject) && !hasOther(sum, text);
            var isOfSentences = subject.isDocument() && told.isAmount(total) && areTold(parts, column, told);
            var isToldBelow = sum.card() == BudgetSum.A07 && isBasicWrong(lines, column, parted.subtract(total));
            if ((isWhole || Amounts.exceeds(parted, total)) && !isOfSentences && !isToldBelow) {
                findings.accept(finding(sum, column, totals.get(0), parts, total, parted));
            }
        }
    }

    /** 基本支出 that is off by the same amount against its own parts is what is wrong, and is told there. */
    private static boolean isBasicWrong(List<BudgetLine> lines, Column column, BigDecimal off) {
        var basic = value(lines, BudgetCategory.BASIC_EXPENDITURE, column);
        var personnel = value(lines, BudgetCategory.PERSONNEL_FUNDS, column);
        var operating = value(lines, BudgetCategory.OPERATING_FUNDS, column);
        return basic != null
                && personnel != null
                && operating != null
                && Amounts.isSame(basic.subtract(personnel.add(operating)), off);
    }

    private static @Nullable BigDecimal value(List<BudgetLine> lines, BudgetCategory category, Column column) {
        return Amounts.sum(of(lines, category).map(column.value()));
    }

    private static Stream<BudgetLine> of(List<BudgetLine> lines, BudgetCategory category) {
        return lines.stream().filter(line -> line.category() == category);
    }

    /** A blank counts nothing in a stored report; a document may say the number elsewhere. */
    private static boolean isWhole(List<BudgetLine> parts, Column column, Subject subject) {
        return !subject.isDocument()
                || parts.stream().allMatch(part -> column.value().apply(part) != null);
    }

    private static boolean areTold(List<BudgetLine> parts, Column column, Told told) {
        return parts.stream().allMatch(part -> {
            var value = column.value().apply(part);
            return value == null || told.isAmount(value);
        });
    }

    private static boolean hasOther(BudgetSum sum, Text text) {
        if (sum.card() == BudgetSum.A08) {
            return false;
        }
        var other = sum.card() == BudgetSum.A07 ? OTHER_SPENDING : OTHER_INCOME;
        return text.sentences().stream()
                .anyMatch(sentence -> other.matcher(sentence.text()).find());
    }

    private static Finding finding(
            BudgetSum sum,
            Column column,
            BudgetLine line,
            List<BudgetLine> parts,
            BigDecimal total,
            BigDecimal parted) {
        for (var part : parts) {
            var value = column.value().apply(part);
            var right = value == null ? null : total.subtract(parted.subtract(value));
            if (value != null && right != null && UnitSlip.isSlip(value, right)) {
                return slip(column, part, value, right);
            }
        }
        if (UnitSlip.isSlip(total, parted)) {
            return slip(column, line, total, parted);
        }
        for (var part : parts) {
            var value = column.value().apply(part);
            var right = value == null ? null : total.subtract(parted.subtract(value));
            if (value != null && right != null && isContradicted(part, column, value, right)) {
                var message = "“%s”的%s为%s，按“%s”%s推算应为%s，与所填执行率也不符，请核对后改正。"
                        .formatted(
                                part.label(),
                                column.name(),
                                Amounts.money(value),
                                line.label(),
                                Amounts.money(total),
                                Amounts.money(right));
                return finding(sum.card(), message, column, part, value, right);
            }
        }
        var message = "“%s”的%s为%s，%s相加为%s，请核对后改正。"
                .formatted(line.label(), column.name(), Amounts.money(total), sum.partNames(), Amounts.money(parted));
        return finding(sum.card(), message, column, line, total, parted);
    }

    /** Whether the line's own rate says so too: of several amounts that do not add up it is the wrong one. */
    private static boolean isContradicted(BudgetLine line, Column column, BigDecimal value, BigDecimal right) {
        var rate = line.executionRate();
        var base = FundsRow.of(line).base();
        var executed = line.executed();
        if (rate == null || base == null || executed == null || base.signum() <= 0 || right.signum() <= 0) {
            return false;
        }
        return switch (column.field()) {
            case "executed" -> isRate(rate, right, base) && !isRate(rate, value, base);
            case "adjustedBudget" -> isRate(rate, executed, right) && !isRate(rate, executed, value);
            default -> false;
        };
    }

    private static boolean isRate(BigDecimal rate, BigDecimal part, BigDecimal base) {
        return base.signum() > 0 && Amounts.isRate(rate, Amounts.percent(part, base));
    }

    /** An amount that fits as soon as it is read in another unit. */
    private static Finding slip(Column column, BudgetLine line, BigDecimal value, BigDecimal right) {
        var message = "“%s”的%s填为%s万元，按合计推算应为%s万元，疑为单位写错，请换算成万元。"
                .formatted(line.label(), column.name(), Amounts.plain(value), Amounts.plain(right));
        return finding(UnitSlip.CARD, message, column, line, value, right);
    }

    private static Finding finding(
            RuleCard card, String message, Column column, BudgetLine line, BigDecimal value, BigDecimal right) {
        return Finding.of(
                card,
                message,
                Amounts.money(right),
                Amounts.written(value) + "万元",
                Place.of(line, column.field(), Amounts.written(value)));
    }
}
