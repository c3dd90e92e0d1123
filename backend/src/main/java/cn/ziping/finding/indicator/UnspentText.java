package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** R05: 年末仍有1200万元未支付 below 全年支出7000万元，预算执行率100%: what was spent in full leaves nothing. */
final class UnspentText implements Rule {
    private static final Pattern ALL_SPENT =
            Pattern.compile("(?:预算|资金|项目|支出)[^，；。\\d]{0,10}(?:执行率|支付率|使用率|执行数)(?:为|是|达到|达|均为)?100(?:\\.0{1,2})?%");
    private static final Pattern RATE = Pattern.compile("执行率[^，；。\\d]{0,6}(?<rate>\\d{1,3}(?:\\.\\d{1,4})?)%");
    private static final Pattern UNSPENT = Pattern.compile(
            "(?:仍有|尚有|还有|另有|剩余|余下|结余)[^，；。\\d]{0,8}\\d+(?:\\.\\d+)?[万亿]?元[^，；。]{0,8}(?:未|尚未|没有)(?:能|及时|完成)?(?:支付|支出|使用|拨付|执行|兑付|形成)"
                    + "|(?<!尽管|虽)(?:预算|资金)?执行(?:率|进度)(?:较|偏|过)(?:低|慢)|未(?:能)?(?:全部)?(?:完成|形成)支出");
    private static final Pattern NOT_SAID =
            Pattern.compile("上年|去年|往年|防止|避免|如|若|部分项目|个别项目|其他项目|合同|工程款|质保|欠|年中|上半年|季度|\\d月|原因|自筹|配套");
    /** As far as a chapter about one project goes. */
    private static final int FAR = 24;

    @Override
    public List<RuleCard> cards() {
        return List.of(ContradictingReason.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var sentences = text.running();
        Sentence spent = null;
        var at = 0;
        for (var i = 0; i < sentences.size(); i++) {
            var words = sentences.get(i).text();
            if (words.length() > ReasonWords.LONGEST) {
                continue;
            }
            var rate = RATE.matcher(words);
            if (ALL_SPENT.matcher(words).find()) {
                spent = sentences.get(i);
                at = i;
            } else if (rate.find()) {
                spent = null;
            }
            var unspent = UNSPENT.matcher(words);
            if (spent != null
                    && i > at
                    && i - at <= FAR
                    && unspent.find()
                    && !NOT_SAID.matcher(words).find()) {
                tell(sentences.get(i), unspent.start(), unspent.end(), spent, findings);
                spent = null;
            }
        }
    }

    private static void tell(Sentence sentence, int from, int to, Sentence spent, Consumer<Finding> findings) {
        var place = sentence.place(sentence.clauseFrom(from), sentence.clauseTo(to - 1));
        var all = ALL_SPENT.matcher(spent.text());
        var told = all.find() ? spent.excerpt(all.start(), all.end()) : "";
        var words = String.valueOf(place.excerpt()).strip();
        findings.accept(Finding.of(
                ContradictingReason.CARD, "“%s”与前文“%s”相矛盾，请核对支出和执行率。".formatted(words, told), told, words, place));
    }
}
