package cn.ziping.finding.score;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.score.Mark.Role;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 平均分98分 beside the mean of the list of scores (S13): rounded or cut off as printed. */
final class Averages implements Rule {
    /** Rows that a list may lack by mistake. */
    private static final int FEW = 2;
    /** Hardly any project gives itself less. */
    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S13);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var ofProjects = subject.projects().stream()
                .map(Project::score)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
        for (var sentence : text.sentences()) {
            if (sentence.text().contains("平均")) {
                check(sentence, text, ofProjects, subject.year(), findings);
            }
        }
    }

    private static void check(
            Sentence sentence, Text text, List<BigDecimal> ofProjects, int year, Consumer<Finding> findings) {
        var marks = MarkReading.in(sentence);
        var average = marks.stream()
                .filter(mark -> mark.role() == Role.AVERAGE)
                .findFirst()
                .orElse(null);
        if (average == null || average.isIn("加权") || OtherYear.isTold(sentence, average.from(), year)) {
            return;
        }
        var listed = marks.stream()
                .filter(mark -> mark.role() == Role.SCORE || mark.role() == Role.UNTOLD)
                .map(Mark::value)
                .toList();
        var scores = listed.size() > 1 ? listed : ofProjects;
        var missing = scores.size() < 2 || listed.size() > 1 || isCounted(text, scores.size())
                ? 0
                : missing(sentence, average.from(), scores.size());
        if (scores.size() < 2 || missing > FEW || missing != 0 && mayBe(scores, missing, average.value())) {
            return;
        }
        var mean = Points.sum(scores).divide(BigDecimal.valueOf(scores.size()), 10, RoundingMode.HALF_UP);
        var quantity = sentence.quantities().stream()
                .filter(one -> one.to() <= average.to() && one.to() >= average.to() - 1 && one.from() > average.from())
                .findFirst();
        if (quantity.map(one -> one.standsFor(mean)).orElse(true)) {
            return;
        }
        var shown = Points.show(mean.setScale(2, RoundingMode.HALF_UP));
        var message = "%d个得分的平均数应为%s（%s÷%d），文中写%s，请核对后改正。"
                .formatted(
                        scores.size(),
                        shown,
                        Points.plain(Points.sum(scores)),
                        scores.size(),
                        Points.show(average.value()));
        findings.accept(Finding.of(ScoreCards.S13, message, shown, Points.show(average.value()), average.place()));
    }

    /** 纳入自评范围有8个项目: told elsewhere, so that it is the number beside the mean that is wrong. */
    private static boolean isCounted(Text text, int listed) {
        return text.sentences().stream()
                .anyMatch(sentence -> sentence.text().contains("自评")
                        && Pattern.compile("(?<!\\d)" + listed + "个(?:预算|自评|支出)?项目")
                                .matcher(sentence.text())
                                .find());
    }

    /** How many more or fewer projects the sentence counts than are in the list; of other projects altogether, many. */
    private static int missing(Sentence sentence, int at, int listed) {
        return sentence.quantities(Quantity.Kind.COUNT).stream()
                .filter(count -> count.from() < at
                        && "个项家".contains(count.unit())
                        && !count.unit().isEmpty())
                .mapToInt(count -> (int) Math.min(Math.abs(count.value().longValue() - listed), Integer.MAX_VALUE))
                .max()
                .orElse(0);
    }

    /** Whether the mean may be that with rows that the list lacks, or without some that it has too many. */
    private static boolean mayBe(List<BigDecimal> scores, int missing, BigDecimal mean) {
        var sum = Points.sum(scores);
        var least = scores.stream().reduce(PASS, BigDecimal::min).multiply(BigDecimal.valueOf(missing));
        var most = Points.HUNDRED.multiply(BigDecimal.valueOf(missing));
        var more = BigDecimal.valueOf(scores.size() + missing);
        var fewer = BigDecimal.valueOf(Math.max(1, scores.size() - missing));
        return isBetween(mean.multiply(more), sum.add(least), sum.add(most), more)
                || isBetween(mean.multiply(fewer), sum.subtract(most), sum.subtract(least), fewer);
    }

    /** As far as rounding to a whole may take each of them. */
    private static boolean isBetween(BigDecimal sum, BigDecimal least, BigDecimal most, BigDecimal rows) {
        return sum.add(rows).compareTo(least) >= 0 && sum.subtract(rows).compareTo(most) <= 0;
    }
}
