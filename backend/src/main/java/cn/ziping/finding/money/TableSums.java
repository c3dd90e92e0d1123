package cn.ziping.finding.money;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A13, A01: the row 合计 of a table in the text is the sum of the rows above it, column by column. */
final class TableSums implements Rule {
    private static final Pattern NO_SUM = Pattern.compile(
            ".*(?:率|比例|比重|占比|%|％|均|单价|标准|系数|序号|编码|代码|年份|得分|分值|权重|评分|自评|等级|名次|目标值|指标值|完成值|面积（|备注).*|分|年|");
    private static final Pattern RATE = Pattern.compile(".*(?:执行率|完成率|支付率|支出进度|执行进度|使用率).*");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWICE = new BigDecimal("2");
    private static final BigDecimal NEAR = new BigDecimal("0.06");

    @Override
    public List<RuleCard> cards() {
        return List.of(MoneyCards.A01, MoneyCards.A13);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var table : TableRows.of(subject.writings())) {
            var column = wrong(table, subject);
            if (column > 0) {
                var row = wrongPart(table, column);
                findings.accept(row == null ? finding(table, column) : finding(table, column, row));
            }
        }
    }

    /** Totals of tables that are told of here: what agrees with them in the text is not told of again. */
    static List<BigDecimal> wrongTotals(Subject subject) {
        var totals = new ArrayList<BigDecimal>();
        for (var table : TableRows.of(subject.writings())) {
            var column = wrong(table, subject);
            var total = column > 0 && wrongPart(table, column) == null
                    ? table.total().at(column)
                    : null;
            if (total != null) {
                totals.add(total);
            }
        }
        return totals;
    }

    /** The one column that does not add up; -1 for none. */
    private static int wrong(TableRows table, Subject subject) {
        var wrong = new ArrayList<Integer>();
        var right = 0;
        for (var column : columns(table)) {
            if (fits(table, column)) {
                right++;
            } else {
                wrong.add(column);
            }
        }
        // A table whose columns mostly do not add up counts something else.
        if (wrong.size() != 1 || right == 0 && !isNear(table, wrong.get(0))) {
            return -1;
        }
        var column = wrong.get(0);
        var isToldElsewhere = isOfForm(table, subject) || isOfStaff(table, subject);
        return isToldElsewhere ? -1 : column;
    }

    /** Of rows that were read as kinds of people {@code StaffRule} tells; a total over units it does not know. */
    private static boolean isOfStaff(TableRows table, Subject subject) {
        var read = table.parts().stream()
                .filter(row -> subject.staffLines().stream()
                        .anyMatch(line -> row.label().equals(line.label())))
                .count();
        return read * 2 > table.parts().size() && table.heads().stream().anyMatch(TableSums::isOfPeople);
    }

    private static boolean isOfPeople(String head) {
        return head.matches(".*(?:编制|实有|在编|在职|离退休|人数).*");
    }

    private static List<Integer> columns(TableRows table) {
        return IntStream.range(1, table.heads().size())
                .filter(column -> !NO_SUM.matcher(table.heads().get(column)).matches())
                .filter(column -> table.total().at(column) != null)
                .filter(column -> !table.column(column).isEmpty())
                .boxed()
                .toList();
    }

    private static boolean fits(TableRows table, int column) {
        var parts = table.column(column);
        var total = Objects.requireNonNull(table.total().at(column));
        var apart = sum(parts).subtract(total).abs();
        return apart.compareTo(TableRows.tolerance(parts, total)) <= 0;
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isNear(TableRows table, int column) {
        var sum = sum(table.column(column));
        var total = Objects.requireNonNull(table.total().at(column));
        return total.compareTo(sum.multiply(HALF)) >= 0 && total.compareTo(sum.multiply(TWICE)) <= 0;
    }

    /** The one row whose own rate its amounts contradict, if the total's rate is right: the mistake is there. */
    private static TableRows.@Nullable Row wrongPart(TableRows table, int column) {
        var rate = IntStream.range(1, table.heads().size())
                .filter(one -> RATE.matcher(table.heads().get(one)).matches())
                .findFirst()
                .orElse(-1);
        var product = wrongProduct(table, column);
        if (product != null) {
            return product;
        }
        if (rate < 3 || column < rate - 2 || column > rate - 1 || !isRate(table.total(), rate)) {
            return null;
        }
        var wrong = table.parts().stream()
                .filter(row -> hasRate(row, rate) && !isRate(row, rate))
                .toList();
        var mended = wrong.stream()
                .filter(row -> row.at(column) != null && isRate(row, rate, column, right(table, column, row)))
                .toList();
        if (mended.size() == 1) {
            return mended.get(0);
        }
        return wrong.size() == 1 && wrong.get(0).at(column) != null ? wrong.get(0) : null;
    }

    /** 人数乘以标准: the one row whose amount is not the product that all others are, and would be it if the total is right. */
    private static TableRows.@Nullable Row wrongProduct(TableRows table, int column) {
        for (var one = 1; one < column; one++) {
            for (var other = one + 1; other < column; other++) {
                var wrong = new ArrayList<TableRows.Row>();
                for (var row : table.parts()) {
                    if (!isProduct(row.at(one), row.at(other), row.at(column))) {
                        wrong.add(row);
                    }
                }
                if (wrong.size() == 1 && table.parts().size() > 2) {
                    var row = wrong.get(0);
                    if (row.at(column) != null && isProduct(row.at(one), row.at(other), right(table, column, row))) {
                        return row;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isProduct(
            @Nullable BigDecimal one, @Nullable BigDecimal other, @Nullable BigDecimal product) {
        if (one == null || other == null || product == null || product.signum() == 0) {
            return false;
        }
        var exact = one.multiply(other);
        return exact.compareTo(product) == 0
                || exact.movePointLeft(4).subtract(product).abs().compareTo(new BigDecimal("0.01")) < 0;
    }

    /** What the cell must be for the total to be right. */
    private static BigDecimal right(TableRows table, int column, TableRows.Row row) {
        return Objects.requireNonNull(table.total().at(column))
                .subtract(sum(table.column(column)))
                .add(Objects.requireNonNull(row.at(column)));
    }

    private static boolean hasRate(TableRows.Row row, int rate) {
        return rate(row, rate) != null && row.at(rate - 1) != null && row.at(rate - 2) != null;
    }

    private static boolean isRate(TableRows.Row row, int rate) {
        return isRate(row, rate, -1, BigDecimal.ZERO);
    }

    /** Whether it would be, were this value in that column. */
    private static boolean isRate(TableRows.Row row, int rate, int column, BigDecimal value) {
        var printed = rate(row, rate);
        var spent = column == rate - 1 ? value : row.at(rate - 1);
        var base = column == rate - 2 ? value : row.at(rate - 2);
        if (printed == null || spent == null || base == null || base.signum() <= 0) {
            return false;
        }
        var exact = spent.movePointRight(2).divide(base, MathContext.DECIMAL64);
        return exact.subtract(printed).abs().compareTo(NEAR) <= 0;
    }

    private static @Nullable BigDecimal rate(TableRows.Row row, int column) {
        var cell = column < row.cells().size() ? row.cells().get(column) : "";
        return cell.matches("\\d{1,4}(?:\\.\\d{1,4})?[%％]?") ? new BigDecimal(cell.replaceAll("[%％]", "")) : null;
    }

    /** Of the form's own rows {@code OriginRule} tells. */
    private static boolean isOfForm(TableRows table, Subject subject) {
        return table.isFirst()
                && subject.projects().stream()
                        .anyMatch(project -> project.funds().size() > 1);
    }

    private static Finding finding(TableRows table, int column, TableRows.Row row) {
        var right = Money.plain(right(table, column, row));
        var written = row.cells().get(column);
        var name = table.heads().get(column).replaceAll("[（(].*", "");
        var message = "表中“%s”的%s写的是%s，按合计和本行的比率推算应为%s，请核对后改正。".formatted(row.label(), name, written, right);
        var place = row.writing().place().withExcerpt(row.writing().text().strip());
        return Finding.of(MoneyCards.A13, message, right, written, place);
    }

    private static Finding finding(TableRows table, int column) {
        var parts = table.column(column);
        var right = Money.plain(sum(parts));
        var written = table.total().cells().get(column);
        var name = table.heads().get(column).replaceAll("[（(].*", "");
        var label = table.total().label();
        var message = "表中“%s”的%s写的是%s，各行相加为%s，请核对各行和%s后改正。".formatted(label, name, written, right, label);
        var row = table.total().writing();
        return Finding.of(
                table.isFirst() ? MoneyCards.A01 : MoneyCards.A13,
                message,
                right,
                written,
                row.place().withExcerpt(row.text().strip()));
    }
}
