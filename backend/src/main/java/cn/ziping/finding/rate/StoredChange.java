package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change against last year beside what last year's report has: this year's amount is found in the rows by its value. */
final class StoredChange {
    private static final Pattern LAST_YEAR = Pattern.compile("上年|去年|上一年|同比");
    private static final BigDecimal TOO_SMALL_TO_KNOW = BigDecimal.TEN;

    private StoredChange() {}

    /** The same thing in both years, column by column. */
    private record Pair(List<BigDecimal> now, List<BigDecimal> then) {}

    static @Nullable Finding check(Subject subject, Change change) {
        var last = subject.surroundings().lastYear();
        var now = change.now();
        var difference = change.difference();
        if (last == null
                || now == null
                || difference == null
                || !now.isMoney()
                || now.value().compareTo(TOO_SMALL_TO_KNOW) < 0
                || change.before() != null
                || !LAST_YEAR.matcher(change.base()).find()) {
            return null;
        }
        var pairs = pairs(subject, last).stream()
                .filter(pair -> pair.now().stream().anyMatch(now::standsFor))
                .toList();
        var expected =
                pairs.stream().flatMap(pair -> differences(pair, now).stream()).toList();
        var isTold = pairs.stream()
                .flatMap(pair -> comparable(pair, now))
                .map(then -> Range.of(now).minus(new Range(then, then, then)))
                .anyMatch(exact -> (change.isMore()
                                ? exact.printed().signum() >= 0
                                : exact.printed().signum() <= 0)
                        && exact.abs().fits(difference));
        return expected.isEmpty() || isTold ? null : finding(change, now, difference, expected.get(0));
    }

    private static Finding finding(Change change, Quantity now, Quantity difference, BigDecimal exact) {
        var told = new Told(change.sentence(), difference);
        var shown = (exact.signum() < 0 ? "减少" : "增加") + Amounts.in(difference, exact.abs());
        var message = "与去年报告中的数相比应%s，文中写的是%s%s，请核对后改正或说明口径。".formatted(shown, change.word(), told.written());
        return Finding.of(
                RateCards.A11,
                message,
                shown,
                change.word() + told.written(),
                Rates.place(told, new Told(change.from(), now)));
    }

    private static List<BigDecimal> differences(Pair pair, Quantity now) {
        var differences = new ArrayList<BigDecimal>();
        for (var i = 0; i < pair.now().size() && i < pair.then().size(); i++) {
            if (now.standsFor(pair.now().get(i))) {
                differences.add(pair.now().get(i).subtract(pair.then().get(i)));
            }
        }
        return differences;
    }

    /** What is spent compares with what was spent, a budget with any budget. */
    private static Stream<BigDecimal> comparable(Pair pair, Quantity now) {
        var isSpent = now.standsFor(pair.now().get(2));
        var isBudget =
                now.standsFor(pair.now().get(0)) || now.standsFor(pair.now().get(1));
        return Stream.concat(
                isSpent ? Stream.of(pair.then().get(2)) : Stream.empty(),
                isBudget ? pair.then().stream().limit(2) : Stream.empty());
    }

    private static List<Pair> pairs(Subject subject, Subject last) {
        var pairs = new ArrayList<Pair>();
        var now = subject.figures();
        var then = last.figures();
        add(
                pairs,
                columns(now.initialBudget(), now.adjustedBudget(), now.executed()),
                columns(then.initialBudget(), then.adjustedBudget(), then.executed()));
        for (var line : subject.budgetLines()) {
            last.budgetLines().stream()
                    .filter(other -> other.category() == line.category()
                            && other.fundSource() == line.fundSource()
                            && other.label().equals(line.label()))
                    .findFirst()
                    .ifPresent(other -> add(
                            pairs,
                            columns(line.initialBudget(), line.adjustedBudget(), line.executed()),
                            columns(other.initialBudget(), other.adjustedBudget(), other.executed())));
        }
        for (var project : subject.projects()) {
            last.projects().stream()
                    .filter(other -> other.name().equals(project.name()))
                    .findFirst()
                    .ifPresent(other -> add(
                            pairs,
                            columns(project.initialBudget(), project.adjustedBudget(), project.executed()),
                            columns(other.initialBudget(), other.adjustedBudget(), other.executed())));
        }
        return pairs;
    }

    /** Only where each column is told in both years: else nobody knows which one is meant. */
    private static void add(List<Pair> pairs, List<BigDecimal> now, List<BigDecimal> then) {
        if (now.size() == 3 && then.size() == 3) {
            pairs.add(new Pair(now, then));
        }
    }

    private static List<BigDecimal> columns(@Nullable BigDecimal... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
