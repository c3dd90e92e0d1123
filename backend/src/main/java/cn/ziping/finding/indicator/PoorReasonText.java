package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** R06 in a sentence: 扣4分，原因见附件 tells that points were lost and not why. */
final class PoorReasonText implements Rule {
    private static final Pattern LOST = Pattern.compile(
            "(?:扣除?|扣减|失|少得)(?:了)?\\d+(?:\\.\\d+)?分|不得分|未得(?:满)?分|扣分|未达(?:到)?(?:目标|预期|年初|指标)|未完成(?:年初|年度|预期|目标)?");
    private static final Pattern GENERIC = Pattern.compile(
            "(?:原因|理由)(?:分析)?(?:为|是|：|，|在于)?(?<reason>(?:详|请|参){0,2}见?(?:附件|附表|自评表|附后|后附)|不详|不明|略|同上|无|(?:客观|主观|工作|其他|历史|特殊|各种|种种|多方面)(?:因素|原因)?(?:所致|造成|影响)?|按计划(?:执行|实施|进行|推进)?|正常(?:扣分|现象)?)(?=[，；。）]|$)"
                    + "|(?:因|由于)(?<other>(?:客观|主观|工作|其他|历史|特殊|各种|种种|多方面)(?:因素|原因))(?:，|影响|所致|造成|导致|未|扣)");
    /** The reason stands behind after all. */
    private static final Pattern TOLD_BEHIND = Pattern.compile("^，?(?:主要是|主要为|其中|一是|包括|即|具体)");

    @Override
    public List<RuleCard> cards() {
        return List.of(PoorReason.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            var words = sentence.text();
            if (words.length() > ReasonWords.LONGEST
                    || words.indexOf('因') < 0 && !words.contains("理由")
                    || !LOST.matcher(words).find()) {
                continue;
            }
            var match = GENERIC.matcher(words);
            while (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var isLost = LOST.matcher(words.substring(0, sentence.clauseTo(match.end() - 1)))
                        .find();
                var isTold = TOLD_BEHIND.matcher(words.substring(match.end())).find()
                        || TOLD_BEHIND
                                .matcher(words.substring(sentence.clauseTo(match.end() - 1)))
                                .find();
                if (!isLost || isTold) {
                    continue;
                }
                var reason = match.group("reason") != null ? match.group("reason") : match.group("other");
                var start = from > 0 ? sentence.clauseFrom(from - 1) : from;
                findings.accept(Finding.of(
                        PoorReason.CARD,
                        "扣分或未完成的原因只写了“%s”，看不出为什么，请写明具体原因和改进措施。".formatted(reason),
                        "具体原因及改进措施",
                        reason,
                        sentence.place(start, sentence.clauseTo(match.end() - 1))));
                break;
            }
        }
    }
}
