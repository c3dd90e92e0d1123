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
import org.jspecify.annotations.Nullable;

/** A difficulty that "led to" a target being met: mostly a 未 was lost, and the reason says the opposite of what it is for. */
final class CauseText implements Rule {
    /** A difficulty, in the same clause or the one before. */
    private static final Pattern DIFFICULTY = Pattern.compile(
            "(?:资金|调度|疫情|天气|雨|汛|人员|征地|拆迁|审批|手续|政策|招标|采购|设备|原材料|价格|市场|财力|财政)[^。；]{0,16}?(?:原因|影响|紧张|困难|问题|不足|短缺|不到位|滞后|缓慢|调整|变动|变化)|"
                    + "扣[0-9.]+分|偏差|扣分原因|未完成原因|受[^。；，]{1,16}(?:影响|制约)");
    /** Led to, and at once the success. */
    private static final Pattern SUCCESS = Pattern.compile(
            "(?:导致|造成|致使)了?(?:[^，。；：未不没难无]{0,12}?)?(?:按[时期]|如期|全部|顺利|圆满|全面|超额)?(?:完成|实现|达到|达成)(?:了)?[^，。；：]{0,24}?(?:目标|任务|计划|指标|预期)");
    /** Makes of the success none. */
    private static final Pattern NEGATIVE =
            Pattern.compile("未|不|没|难|无法|慢|低|滞后|推迟|延|缺|偏|差距|困难|下降|减少|压力|不足|较大|增加|时间|进度|率|质量|情况|受阻|中断|一般|欠|部分");

    /** As far as the difficulty may stand before. */
    private static final int BEFORE = 40;

    @Override
    public List<RuleCard> cards() {
        return List.of(ContradictingReason.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.sentences()) {
            check(sentence, findings);
        }
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        var range = contradiction(sentence.text());
        if (range != null) {
            var clause = sentence.text().substring(range[0], range[1]);
            findings.accept(Finding.of(
                    ContradictingReason.CARD,
                    "“%s”前后矛盾：说的是未完成的原因，写成了完成，请核对是否漏写“未”字。".formatted(clause),
                    null,
                    clause,
                    sentence.place(sentence.clauseFrom(range[0]), range[1])));
        }
    }

    /** From where to where a plain text says so; null where it does not. */
    static int @Nullable [] contradiction(String text) {
        var match = SUCCESS.matcher(text);
        while (match.find()) {
            var to = end(text, match.end());
            var before = text.substring(Math.max(0, match.start() - BEFORE), match.start());
            if (DIFFICULTY.matcher(before).find()
                    && !NEGATIVE.matcher(text.substring(match.start(), to)).find()) {
                return new int[] {match.start(), to};
            }
        }
        return null;
    }

    private static int end(String text, int at) {
        var end = at;
        while (end < text.length() && end < at + BEFORE && "，；：。,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
