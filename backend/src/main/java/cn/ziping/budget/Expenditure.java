package cn.ziping.budget;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What budget lines come to in one column. Null is "not stated" and is left out of sums; zero is a figure. */
public final class Expenditure {
    private Expenditure() {}

    /** Total expenditure: what all sources have together, else what the single sources come to. */
    public static @Nullable BigDecimal total(
            List<BudgetLine> lines, Function<BudgetLine, @Nullable BigDecimal> column) {
        return together(lines, source -> ofSource(source, column));
    }

    /** 支出合计 of a source where it is stated, else 基本支出 + 项目支出. */
    public static @Nullable BigDecimal of(
            List<BudgetLine> lines, FundSource source, Function<BudgetLine, @Nullable BigDecimal> column) {
        return source == FundSource.ALL ? total(lines, column) : ofSource(of(lines, source), column);
    }

    /** One category of a source, income as well as expenditure. */
    public static @Nullable BigDecimal of(
            List<BudgetLine> lines,
            FundSource source,
            BudgetCategory category,
            Function<BudgetLine, @Nullable BigDecimal> column) {
        Function<List<BudgetLine>, @Nullable BigDecimal> inCategory =
                some -> sum(some, line -> line.category() == category, column);
        return source == FundSource.ALL ? together(lines, inCategory) : inCategory.apply(of(lines, source));
    }

    private static List<BudgetLine> of(List<BudgetLine> lines, FundSource source) {
        return lines.stream().filter(line -> line.fundSource() == source).toList();
    }

    private static @Nullable BigDecimal together(
            List<BudgetLine> lines, Function<List<BudgetLine>, @Nullable BigDecimal> sum) {
        var bySource = lines.stream().collect(groupingBy(BudgetLine::fundSource));
        // Taken out first: lines of all sources together must not be counted again beside the single ones.
        var all = bySource.remove(FundSource.ALL);
        var ofAll = all == null ? null : sum.apply(all);
        return ofAll != null ? ofAll : sum(bySource.values().stream().map(sum));
    }

    private static @Nullable BigDecimal ofSource(
            List<BudgetLine> lines, Function<BudgetLine, @Nullable BigDecimal> column) {
        var total = sum(lines, line -> line.category() == BudgetCategory.EXPENDITURE, column);
        return total != null
                ? total
                : sum(
                        lines,
                        line -> line.category() == BudgetCategory.BASIC_EXPENDITURE
                                || line.category() == BudgetCategory.PROJECT_EXPENDITURE,
                        column);
    }

    private static @Nullable BigDecimal sum(
            List<BudgetLine> lines, Predicate<BudgetLine> wanted, Function<BudgetLine, @Nullable BigDecimal> column) {
        return sum(lines.stream().filter(wanted).map(column));
    }

    private static @Nullable BigDecimal sum(Stream<? extends @Nullable BigDecimal> values) {
        return values.filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
