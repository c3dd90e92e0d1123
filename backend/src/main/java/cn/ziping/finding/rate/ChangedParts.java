package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A11: a total with what it changed by, and behind it its parts, each with what it changed by: 收入合计100万元，较上年增加10万元；财政
 * 拨款收入60万元，较上年增加6万元；其他收入40万元，较上年增加4万元. The parts make the total, and their changes make its change.
 */
final class ChangedParts implements Rule {
    private static final String AMOUNT = "(?<%s>\\d{1,12}(?:\\.\\d{1,4})?)(?<%s>亿元|万元|元)";
    private static final Pattern CHANGED =
            Pattern.compile("(?<name>[\\u4e00-\\u9fff（）]{2,24}?)(?:数|额)?(?:为|共|计)?" + AMOUNT.formatted("amount", "unit")
                    + "，(?:较|比|同比|与|和)(?:[\\u4e00-\\u9fff]{0,12}?(?:20\\d\\d年度?)?[\\u4e00-\\u9fff]{0,10}?)(?:(?<up>增加|增长|多|上升|增收)|(?<down>减少|下降|少|降低))了?"
                    + AMOUNT.formatted("change", "unit2")
                    + "|(?<name3>[\\u4e00-\\u9fff（）]{2,24}?)(?:数|额)?(?:为|共|计)?" + AMOUNT.formatted("amount3", "unit3")
                    + "，(?:较|比|同比|与|和)[\\u4e00-\\u9fff]{0,20}?(?:持平|一致|相同|无变化|没有变化|无增减)");
    private static final Pattern TOTAL = Pattern.compile("总|合计|收入(?:预算|决算)?(?:安排)?$|支出(?:预算|决算)?(?:安排)?$");
    private static final Pattern SOME = Pattern.compile("主要|等");
    private static final BigDecimal SLACK = new BigDecimal("0.02");
    private static final int APART = 60;

    /** An amount with what it changed by, in 万元. */
    private record Changed(
            Sentence sentence, int from, int to, String name, String written, BigDecimal amount, BigDecimal change) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var run = new ArrayList<Changed>();
        @Nullable Sentence last = null;
        for (var sentence : Passages.sentences(text)) {
            var found = sentence.text().contains("较")
                            || sentence.text().contains("比")
                            || sentence.text().contains("与")
                    ? read(sentence)
                    : List.<Changed>of();
            // The parts stand in the same sentence or in the next one.
            var goesOn = last != null
                    && !run.isEmpty()
                    && !found.isEmpty()
                    && run.get(run.size() - 1).sentence() == last
                    && found.get(0).from() < APART
                    && last.text().length() - run.get(run.size() - 1).to() < APART;
            if (!goesOn) {
                check(run, findings);
                run.clear();
            }
            for (var one : found) {
                if (TOTAL.matcher(one.name()).find() && one.name().matches(".*(?:总|合计).*")
                        || !run.isEmpty()
                                && run.get(run.size() - 1).sentence() == sentence
                                && one.from() - run.get(run.size() - 1).to() > APART) {
                    check(run, findings);
                    run.clear();
                }
                run.add(one);
            }
            last = sentence;
        }
        check(run, findings);
    }

    private static List<Changed> read(Sentence sentence) {
        var all = new ArrayList<Changed>();
        var match = CHANGED.matcher(sentence.text());
        while (match.find()) {
            var isSame = match.group("name") == null;
            var sign = match.group("down") != null ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            var amount = isSame ? money(match, "amount3", "unit3") : money(match, "amount", "unit");
            var from = match.start(isSame ? "amount3" : "amount");
            all.add(new Changed(
                    sentence,
                    from,
                    match.end(),
                    isSame ? match.group("name3") : match.group("name"),
                    sentence.excerpt(from, match.end(isSame ? "unit3" : "unit")),
                    amount,
                    isSame ? BigDecimal.ZERO : money(match, "change", "unit2").multiply(sign)));
        }
        return all;
    }

    private static BigDecimal money(Matcher match, String number, String unit) {
        var value = new BigDecimal(match.group(number));
        return switch (match.group(unit)) {
            case "亿元" -> value.movePointRight(4);
            case "元" -> value.movePointLeft(4);
            default -> value;
        };
    }

    private static void check(List<Changed> run, Consumer<Finding> findings) {
        if (run.size() < 3 || !run.get(0).name().matches(".*(?:总|合计).*")) {
            return;
        }
        var total = run.get(0);
        var parts = run.subList(1, run.size());
        if (parts.stream().anyMatch(one -> SOME.matcher(one.name()).find())) {
            return;
        }
        var amounts = sum(parts, Changed::amount);
        var changes = sum(parts, Changed::change);
        var areAmountsRight = isSame(amounts, total.amount());
        var areChangesRight = isSame(changes, total.change()) && total.change().signum() != 0;
        if (areAmountsRight == areChangesRight) {
            return;
        }
        var sum = Amounts.plain(areAmountsRight ? changes : amounts);
        var is = Amounts.plain(areAmountsRight ? total.change() : total.amount());
        var message = areAmountsRight
                ? "各项的增减合计为%s，与总数的增减%s不符，请核对后改正。".formatted(sum, is)
                : "各项合计为%s，与总数%s不符，请核对后改正。".formatted(sum, is);
        var first = parts.get(0);
        var end = parts.get(parts.size() - 1);
        var place = first.sentence() == end.sentence()
                ? first.sentence().place(first.sentence().clauseFrom(first.from()), end.to())
                : end.sentence().place(end.sentence().clauseFrom(end.from()), end.to());
        findings.accept(Finding.of(RateCards.A11, message, sum, is, place));
    }

    private static BigDecimal sum(List<Changed> parts, Function<Changed, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(SLACK) <= 0;
    }
}
