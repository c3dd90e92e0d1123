package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A02, A03, A09: rates beside their amounts in tables that stayed text, where no row of the report holds them. */
final class TableRates implements Rule {
    private static final String NO_AMOUNT = "率|比例|比重|占比|进度|得分|分值|权重|说明|原因|备注|单位|名称";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /**
     * Two columns and the rate of one in percent of the other.
     *
     * @param parts any of these may be what the rate is of
     * @param wholes the one that is meant first
     */
    private record Relation(RuleCard card, String name, List<Integer> parts, List<Integer> wholes, int rate) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A02, RateCards.A03, RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var grid : Grid.of(subject)) {
            if (grid.lines().isEmpty()) {
                continue;
            }
            var relations = Stream.of(execution(grid), inPlace(grid), completion(grid));
            relations.filter(Objects::nonNull).forEach(relation -> check(subject, grid, relation, findings));
            TableShares.check(grid, findings);
        }
    }

    private static @Nullable Relation execution(Grid grid) {
        var wholes = new ArrayList<>(grid.columns("预算", NO_AMOUNT + "|执行|支出|支付|决算|完成|使用|年初"));
        var ofYear = wholes.stream()
                .filter(at -> grid.header().get(at).matches(".*(?:全年|调整).*"))
                .toList();
        if (!ofYear.isEmpty()) {
            // Beside the whole year's budget nothing else is what a rate of execution is of.
            wholes.retainAll(ofYear);
        } else {
            wholes.addAll(grid.columns("年初预算", NO_AMOUNT + "|执行|支出|支付|决算|完成|使用"));
        }
        if (wholes.isEmpty()) {
            wholes.addAll(grid.columns("安排|批复|下达|计划|指标|到位", NO_AMOUNT + "|执行|支出|支付|决算|完成|使用"));
        }
        return relation(
                RateCards.A02,
                "执行率",
                grid.columns("执行|支出|支付|决算|使用|完成", NO_AMOUNT + "|预算(?!执行|支出)|计划"),
                wholes,
                grid.columns("(?:执行|支付|支出|使用|预算完成|资金完成)(?:率|比例|进度)", "得分|分值|权重|目标|上年"));
    }

    private static @Nullable Relation inPlace(Grid grid) {
        return relation(
                RateCards.A03,
                "到位率",
                grid.columns("到位", NO_AMOUNT),
                grid.columns("预算|计划|应到位|安排|批复|下达", NO_AMOUNT + "|实际|执行|支出"),
                grid.columns("到位(?:率|比例)", "得分|分值|权重|目标|上年"));
    }

    private static @Nullable Relation completion(Grid grid) {
        return relation(
                RateCards.A09,
                "完成率",
                grid.columns("实际|完成", NO_AMOUNT + "|目标|计划|预算"),
                grid.columns("目标|计划|任务|指标值", NO_AMOUNT + "|实际|完成(?:值|数|情况)"),
                grid.columns("完成(?:率|比例|程度)", "得分|分值|权重|预算|资金|上年"));
    }

    private static @Nullable Relation relation(
            RuleCard card, String name, List<Integer> parts, List<Integer> wholes, List<Integer> rates) {
        return rates.size() == 1 && !parts.isEmpty() && !wholes.isEmpty()
                ? new Relation(card, name, parts, wholes, rates.get(0))
                : null;
    }

    /** A table in which most rates are wrong is one that was not understood. */
    private static void check(Subject subject, Grid grid, Relation relation, Consumer<Finding> findings) {
        var wrong = new ArrayList<Finding>();
        var right = 0;
        for (var line : grid.lines()) {
            if (!isRated(grid, relation, line)) {
                continue;
            }
            var rate = line.figure(relation.rate()).rate(isFraction(grid, relation, line));
            if (isRight(relation, line, rate)) {
                right++;
            } else if (!isRow(subject, relation, line)) {
                wrong.add(finding(relation, line, rate));
            } else {
                right++;
            }
        }
        if (wrong.size() <= Math.max(1, right)) {
            wrong.forEach(findings);
        }
    }

    private static boolean isRated(Grid grid, Relation relation, Grid.Line line) {
        var rate = line.figure(relation.rate());
        var whole = line.figure(relation.wholes().get(0));
        var part = line.figure(relation.parts().get(0));
        return !rate.isNone()
                && (rate.unit().isEmpty() || rate.unit().equals("%"))
                && whole.isPositive()
                && !part.isNone()
                && part.unit().equals(whole.unit())
                && !part.unit().equals("%")
                && unit(grid.header().get(relation.wholes().get(0)))
                        .equals(unit(grid.header().get(relation.parts().get(0))));
    }

    private static String unit(String name) {
        return name.contains("万元") ? "万元" : name.contains("亿元") ? "亿元" : name.contains("元") ? "元" : "";
    }

    private static boolean isFraction(Grid grid, Relation relation, Grid.Line line) {
        var rate = line.figure(relation.rate());
        return rate.unit().isEmpty()
                && rate.value() != null
                && rate.value().scale() > 0
                && rate.value().compareTo(BigDecimal.ONE) <= 0
                && !grid.header().get(relation.rate()).contains("%");
    }

    private static boolean isRight(Relation relation, Grid.Line line, Quantity rate) {
        var isCapped = relation.card() == RateCards.A09 && rate.value().compareTo(HUNDRED) == 0;
        // 完成率 of a lower target is told as 100 by many.
        return relation.wholes().stream()
                .map(line::figure)
                .filter(Figure::isPositive)
                .anyMatch(whole -> relation.parts().stream()
                        .map(line::figure)
                        .filter(part -> !part.isNone())
                        .map(part -> part.range().percentOf(whole.range()))
                        .anyMatch(exact ->
                                exact.fits(rate) || isCapped && exact.printed().compareTo(HUNDRED) >= 0));
    }

    /** What was read into rows is told of there. */
    private static boolean isRow(Subject subject, Relation relation, Grid.Line line) {
        var part = line.figure(relation.parts().get(0)).value();
        var rate = line.figure(relation.rate()).value();
        if (part == null || rate == null) {
            return false;
        }
        var lines = subject.budgetLines().stream()
                .filter(row -> isSame(part, row.executed()) && isSame(rate, row.executionRate()));
        var projects = subject.projects().stream()
                .filter(row -> isSame(part, row.executed()) && isSame(rate, row.executionRate())
                        || isSame(part, row.fundsInPlace()) && isSame(rate, row.fundsInPlaceRate()));
        return lines.findAny().isPresent() || projects.findAny().isPresent();
    }

    /** In 万元 or in 元. */
    private static boolean isSame(BigDecimal told, @Nullable BigDecimal row) {
        return row != null
                && (row.compareTo(told) == 0 || row.multiply(TEN_THOUSAND).compareTo(told) == 0);
    }

    private static Finding finding(Relation relation, Grid.Line line, Quantity rate) {
        var part = line.cells().get(relation.parts().get(0));
        var whole = line.cells().get(relation.wholes().get(0));
        var written = line.cells().get(relation.rate());
        var exact = line.figure(relation.parts().get(0))
                        .range()
                        .percentOf(line.figure(relation.wholes().get(0)).range())
                        .like(rate)
                + "%";
        var message = "%s应为%s（%s÷%s），表中写的是%s，请核对后改正。".formatted(relation.name(), exact, part, whole, written);
        var found = Finding.of(
                relation.card(),
                message,
                exact,
                written,
                line.writing().place().withExcerpt(line.writing().text()));
        return written.endsWith("%") ? found.with(new Fix(written, exact)) : found;
    }
}
