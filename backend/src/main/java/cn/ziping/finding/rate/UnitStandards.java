package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A26: so many, each so much, all together so much: 按每人每月500元补助120人12个月，共72万元. */
final class UnitStandards implements Rule {
    private static final Pattern ALL_TOGETHER = Pattern.compile("共|合计|总|计|=|金额|支付|支出|发放|兑付|补[助贴]资金|补助|补贴|资金|奖励|经费|需");
    private static final Pattern OF_OTHERS = Pattern.compile("投资|项目资金|总额|预算|到位|安排|结余|上年|下达|其中|不超过|上限|最高|以上|限额|较");
    /** Standards that change with what is counted, or are only a limit. */
    private static final Pattern NOT_EVEN = Pattern.compile("不等|不超过|不高于|最高|上限|至|~|-|分档|分别|起付|限额|不低于|以内");
    /** 每期50人: so many times so many. */
    private static final Pattern EACH = Pattern.compile("每[\\u4e00-\\u9fff]{0,4}$");

    private static final int MONTHS = 12;

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A26);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = Passages.sentences(text);
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var standards = UnitStandard.in(sentence);
            if (standards.size() == 1) {
                var found = FarTotals.check(sentences, at, standards.get(0));
                if (found != null) {
                    findings.accept(found);
                }
            }
            standards.stream()
                    .filter(standard -> isAlone(sentence, standard, standards))
                    .map(standard -> check(sentence, standard))
                    .filter(Objects::nonNull)
                    .forEach(findings);
        }
    }

    /** The only one between its semicolons. */
    private static boolean isAlone(Sentence sentence, UnitStandard standard, List<UnitStandard> standards) {
        var from = segmentFrom(sentence, standard);
        var to = segmentTo(sentence, standard);
        var isOnly = standards.stream()
                        .filter(one -> one.from() >= from && one.to() <= to)
                        .filter(one -> !standard.isAverage()
                                || !one.isAverage()
                                || one.of().equals(standard.of()))
                        .count()
                == 1;
        // What is written out as a multiplication is told of by that.
        return isOnly
                && sentence.text().substring(from, to).indexOf('=') < 0
                && !NOT_EVEN.matcher(sentence.text().substring(from, Math.min(to, standard.to() + 4)))
                        .find();
    }

    private static int segmentFrom(Sentence sentence, UnitStandard standard) {
        return sentence.text().lastIndexOf('；', standard.from()) + 1;
    }

    private static int segmentTo(Sentence sentence, UnitStandard standard) {
        var end = sentence.text().indexOf('；', standard.to());
        return end < 0 ? sentence.text().length() : end;
    }

    private static @Nullable Finding check(Sentence sentence, UnitStandard standard) {
        var near = sentence.quantities().stream()
                .filter(one ->
                        one.from() >= segmentFrom(sentence, standard) && one.to() <= segmentTo(sentence, standard))
                .filter(one -> one.to() <= standard.from() || one.from() >= standard.to())
                .toList();
        var counts = nextTo(
                near,
                standard,
                near.stream()
                        .filter(one -> one.kind() == Kind.COUNT && standard.counts(one.unit()))
                        .toList());
        var totals = near.stream().filter(Quantity::isMoney).toList();
        var isNested =
                near.stream().anyMatch(one -> EACH.matcher(sentence.before(one)).find());
        if (counts.size() > 1 && standard.isAverage() && !isNested) {
            return ofOne(sentence, standard, counts, totals);
        }
        if (counts.size() != 1 || !counts.get(0).isExact() || totals.isEmpty() || isNested) {
            return null;
        }
        var times = times(near, standard);
        var once = standard.amount().multiply(counts.get(0).value());
        var off = standard.off().multiply(counts.get(0).value());
        var fits = times.stream()
                .map(time -> new Range(
                        once.subtract(off).multiply(time),
                        once.multiply(time),
                        once.add(off).multiply(time)))
                .anyMatch(exact -> totals.stream().anyMatch(exact::fits));
        var claimed = totals.stream()
                .filter(total -> isClaimed(sentence, standard, total))
                .toList();
        var total = claimed.isEmpty() ? null : claimed.get(claimed.size() - 1);
        if (fits
                || total == null
                || !total.isExact()
                || times.size() > 1 && !standard.time().isEmpty() && isFar(once, total)) {
            return null;
        }
        return finding(sentence, standard, counts.get(0), times.get(0), total);
    }

    /** 聘用186人，按每人每月2200元、10个月计算，…，少聘4人: of several numbers the one that stands right before the standard. */
    private static List<Quantity> nextTo(List<Quantity> near, UnitStandard standard, List<Quantity> counts) {
        var before = near.stream()
                .filter(one -> one.to() <= standard.from())
                .reduce((first, last) -> last)
                .orElse(null);
        var behind = near.stream().filter(one -> one.from() >= standard.to()).findFirst();
        var isWrittenOut = behind.isPresent() && standard.lasts(behind.get().unit());
        return counts.size() > 1 && isWrittenOut && before != null && counts.contains(before)
                ? List.of(before)
                : counts;
    }

    /** An average of one of several numbers: of that one which gives it but for a digit, where none gives it. */
    private static @Nullable Finding ofOne(
            Sentence sentence, UnitStandard standard, List<Quantity> counts, List<Quantity> totals) {
        var told = sentence.quantities().stream()
                .filter(one -> one.isMoney() && one.from() >= standard.from() && one.to() <= standard.to())
                .findFirst();
        var total = totals.stream()
                .filter(one -> one.to() <= standard.from() && isClaimed(sentence, standard, one) && one.isExact())
                .reduce((first, last) -> last);
        if (told.isEmpty() || total.isEmpty()) {
            return null;
        }
        Quantity meant = null;
        for (var count : counts) {
            if (count.value().signum() <= 0) {
                return null;
            }
            for (var one : totals) {
                if (mean(one, count).fits(told.get())) {
                    return null;
                }
            }
            if (count.isExact() && Slip.isOfMoney(told.get(), mean(total.get(), count))) {
                meant = count;
            }
        }
        return meant == null ? null : finding(sentence, standard, meant, BigDecimal.ONE, total.get());
    }

    private static Range mean(Quantity total, Quantity count) {
        var mean = total.value().divide(count.value(), java.math.MathContext.DECIMAL64);
        return new Range(mean, mean, mean);
    }

    /** How often it was paid: told, or unknown from one to twelve times. */
    private static List<BigDecimal> times(List<Quantity> near, UnitStandard standard) {
        var told = near.stream()
                .filter(one -> one.kind() == Kind.COUNT && standard.lasts(one.unit()))
                .map(Quantity::value)
                .toList();
        if (!told.isEmpty()) {
            return told;
        }
        return standard.time().isEmpty() || standard.time().endsWith("年")
                ? List.of(BigDecimal.ONE)
                : IntStream.rangeClosed(1, MONTHS).mapToObj(BigDecimal::valueOf).toList();
    }

    /** Without the number of months a total that is no multiple tells nothing: people come and go. */
    private static boolean isFar(BigDecimal once, Quantity total) {
        return total.value().compareTo(once) != 0;
    }

    /** What an average is of may have any name, but stands before it. */
    private static boolean isClaimed(Sentence sentence, UnitStandard standard, Quantity total) {
        var clause = sentence.text().substring(sentence.clauseFrom(total.from()), total.from());
        if (standard.isAverage() && total.to() <= standard.from()) {
            return !OF_OTHERS.matcher(clause).find();
        }
        return ALL_TOGETHER.matcher(clause).find() && !OF_OTHERS.matcher(clause).find();
    }

    private static Finding finding(
            Sentence sentence, UnitStandard standard, Quantity count, BigDecimal times, Quantity total) {
        var told = new Told(sentence, total);
        var exact = standard.amount().multiply(count.value()).multiply(times);
        var shown = Amounts.in(total, exact);
        var repeated = times.compareTo(BigDecimal.ONE) == 0
                ? ""
                : "×" + times.stripTrailingZeros().toPlainString();
        var message = "按%s×“%s”%s计算应为%s，文中写的是%s，请核对数量、标准和金额。"
                .formatted(
                        new Told(sentence, count).written(),
                        sentence.excerpt(standard.from(), standard.to()),
                        repeated,
                        shown,
                        told.written());
        return Finding.of(RateCards.A26, message, shown, told.written(), Rates.place(told, new Told(sentence, count)));
    }
}
