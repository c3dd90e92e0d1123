package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A09: the share of an amount in all spending or income, which other sentences tell: 基本支出600万元，执行率98%，占总支出的60%. Silent
 * where the share is right of any amount near it.
 */
final class FarShares implements Rule {
    private static final Pattern SHARE = Pattern.compile(
            "(?:约)?占(?:部门|单位|本年度?|全年|当年)*(?<base>|总(?:支出|收入)|全部(?:支出|收入)|(?:支出|收入)(?:总额|合计|总计|总量))(?:的|总数的)?(?:比例|比重)?(?:为|达)?");
    /** Between the part and its share its own rate may stand. */
    private static final Pattern GAP = Pattern.compile("，(?:[^，；]{0,8}率(?:为|达到?)?\\d{1,3}(?:\\.\\d+)?%，)?");

    private static final Pattern PART =
            Pattern.compile("基本支出|项目支出|人员(?:经费|支出)|公用(?:经费|支出)|财政拨款|事业收入|其他收入|支出决算|实际支出|实际执行");
    private static final Pattern SPENT =
            Pattern.compile("(?:总|全年|合计|实际|本年|当年|决算|年度)[^，；：、]{0,6}支出|支出(?:总额|合计|总计|决算|总量)");
    private static final Pattern EARNED = Pattern.compile("(?:总|全年|合计|本年|当年|年度)[^，；：、]{0,6}收入|收入(?:总额|合计|总计|决算|总量)");
    private static final Pattern OF_SOME = Pattern.compile("基本|项目|人员|公用|三公|采购|专项|其中|预算数|预算安排");
    private static final int REACH = 12;
    private static final BigDecimal NEAR = BigDecimal.valueOf(15);

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = Passages.sentences(text);
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            if (sentence.text().indexOf('占') < 0) {
                continue;
            }
            for (var percent : sentence.quantities(Kind.PERCENT)) {
                var found = check(sentences, at, percent);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    private static @Nullable Finding check(List<Sentence> sentences, int at, Quantity percent) {
        var sentence = sentences.get(at);
        var from = sentence.clauseFrom(percent.from());
        var share = SHARE.matcher(sentence.text().substring(from, percent.from()));
        var part = share.matches() && percent.isExact() ? part(sentence, percent, from) : null;
        if (part == null) {
            return null;
        }
        var words = share.group("base") + clause(new Told(sentence, part));
        var isIncome = words.contains("收入") || words.contains("拨款") && !words.contains("支出");
        var near = near(sentences, at, percent, part);
        var wholes = near.stream()
                .filter(one -> isWhole(one, isIncome ? EARNED : SPENT))
                .map(one -> RatePair.of(new Told(sentence, part), one))
                .filter(pair -> pair != null && pair.whole().quantity().value().compareTo(part.value()) > 0)
                .toList();
        var fits = near.stream()
                .map(one -> RatePair.of(new Told(sentence, part), one))
                .anyMatch(pair -> pair != null && pair.rate().fits(percent));
        return fits ? null : wrong(wholes, percent);
    }

    /** The one whole that is told, or the one that gives the share but for a digit. */
    private static @Nullable Finding wrong(List<@Nullable RatePair> wholes, Quantity percent) {
        @Nullable RatePair slipped = null;
        @Nullable RatePair only = null;
        var isOne = true;
        for (var pair : wholes) {
            if (pair == null) {
                continue;
            }
            slipped = Slip.is(percent, pair.rate()) ? pair : slipped;
            isOne &= only == null
                    || only.whole()
                                    .quantity()
                                    .value()
                                    .compareTo(pair.whole().quantity().value())
                            == 0;
            only = pair;
        }
        var pair = slipped != null || only == null || !isOne || !only.isWithin(percent, NEAR) ? slipped : only;
        return pair == null ? null : finding(percent, pair);
    }

    /** The amount just before the share, or before the rate that stands between. */
    private static @Nullable Quantity part(Sentence sentence, Quantity percent, int from) {
        for (var i = sentence.at(percent) - 1; i >= Math.max(0, sentence.at(percent) - 2); i--) {
            var one = sentence.quantities().get(i);
            if (one.isMoney() && one.isExact() && one.value().signum() > 0) {
                return GAP.matcher(sentence.text().substring(one.to(), from)).matches()
                                && PART.matcher(sentence.text().substring(0, one.from()))
                                        .find()
                        ? one
                        : null;
            }
        }
        return null;
    }

    private static List<Told> near(List<Sentence> sentences, int at, Quantity percent, Quantity part) {
        var near = new ArrayList<Told>();
        for (var i = Math.max(0, at - REACH); i <= at; i++) {
            for (var one : sentences.get(i).quantities(Kind.MONEY)) {
                if (i < at || one.to() <= percent.from() && !one.equals(part)) {
                    near.add(new Told(sentences.get(i), one));
                }
            }
        }
        return near;
    }

    private static boolean isWhole(Told one, Pattern names) {
        var clause = clause(one);
        return one.quantity().isExact()
                && names.matcher(clause).find()
                && !OF_SOME.matcher(clause).find()
                && !OF_SOME.matcher(one.sentence().text())
                        .region(0, one.quantity().from())
                        .find();
    }

    private static String clause(Told one) {
        var sentence = one.sentence();
        return sentence.text()
                .substring(
                        sentence.clauseFrom(one.quantity().from()),
                        one.quantity().from());
    }

    private static Finding finding(Quantity percent, RatePair pair) {
        var told = new Told(pair.part().sentence(), percent);
        var rate = pair.rate().like(percent) + "%";
        var message = "占比应为%s（%s÷%s），文中写的是%s，请核对后改正。"
                .formatted(rate, pair.part().written(), pair.whole().written(), told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), Rates.place(told, pair.part()))
                .with(new Fix(told.written(), rate));
    }
}
