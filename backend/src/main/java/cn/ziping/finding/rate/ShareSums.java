package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
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
import java.util.regex.Pattern;

/** A09: the shares of a list that leaves nothing out add to 100 %. */
final class ShareSums implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern SHARE = Pattern.compile("占[^，；：]{0,20}$|^[，、和与及]$");
    private static final Pattern LISTED = Pattern.compile("^[，、和与及；]+");
    /** What is left, or two that are all there is. */
    private static final Pattern COMPLETE = Pattern.compile(
            "满意.{1,20}不满意|其他|其余|其它|剩余|余下|男[^，；]{0,8}[占，、].{0,30}女|基本支出.{1,60}项目支出|人员(?:经费|支出).{1,60}公用(?:经费|支出)|财政拨款.{1,60}(?:非财政|自筹|事业收入)|由.{1,60}(?:构成|组成)|(?:两|二|三|四|五)(?:部分|类|个方面)");

    private static final Pattern OTHER_THINGS = Pattern.compile("目标|计划|不低于|不超过|上年|去年|权重|党员|GDP|生产总值");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        Passages.sentences(text).forEach(sentence -> check(sentence, findings));
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        var shares = shares(sentence);
        if (shares.size() < 2 || OTHER_THINGS.matcher(sentence.text()).find()) {
            return;
        }
        var first = shares.get(0);
        var last = shares.get(shares.size() - 1);
        var from = Math.max(0, sentence.clauseFrom(first.from()) - 30);
        if (!COMPLETE.matcher(sentence.text().substring(from, sentence.clauseTo(last.to())))
                .find()) {
            return;
        }
        var sum = shares.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var off = shares.stream().map(Quantity::half).reduce(TENTH, BigDecimal::add);
        if (sum.subtract(HUNDRED).abs().compareTo(off) <= 0) {
            return;
        }
        var shown = sum.stripTrailingZeros();
        var written = (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + "%";
        var message = "各项占比合计为%s，应为100%%，请核对后改正。".formatted(written);
        findings.accept(Finding.of(RateCards.A09, message, "100%", written, sentence.clauses(first, last)));
    }

    /** Behind as many amounts, which tell more. */
    private static boolean isOfParts(Sentence sentence, Quantity percent) {
        return ShareLists.isListed(sentence, percent);
    }

    /** The shares of one whole in a row; empty where their amounts are told, which then tell more. */
    private static List<Quantity> shares(Sentence sentence) {
        var shares = new ArrayList<Quantity>();
        for (var quantity : sentence.quantities()) {
            var isNext = !shares.isEmpty()
                    && LISTED.matcher(sentence.before(quantity)).matches();
            if (quantity.isPercent()
                    && (SHARE.matcher(sentence.before(quantity)).find() || isNext)) {
                if (!quantity.isExact() || Share.of(sentence, quantity) != null || isOfParts(sentence, quantity)) {
                    return List.of();
                }
                shares.add(quantity);
            }
        }
        return shares;
    }
}
