package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** I06 in a sentence: 道路建设按时开工率95%以上，按时开工率90%以上: the second one was to be another indicator. */
final class SameRateText implements Rule {
    /** Nothing but the name stands before the second value. */
    private static final Pattern ONLY_NAME = Pattern.compile("^[，；、]?(?<name>[一-龥]{3,12}[率度])(?:达到|达|为|是|≥|：)?$");

    private static final Pattern NARROWED = Pattern.compile("目标|计划|预期|实际|上年|去年|同比|其中|平均|分别|最[高低]|由|从|提高|上升|下降|降低");

    private static final Pattern HEDGE = Pattern.compile("^(?:以上|以下|以内|左右)");

    @Override
    public List<RuleCard> cards() {
        return List.of(SameIndicator.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            var rates = sentence.quantities(Quantity.Kind.PERCENT);
            if (rates.size() > 1 && sentence.text().length() <= ReasonWords.LONGEST) {
                for (var i = 1; i < rates.size(); i++) {
                    check(sentence, rates.get(i - 1), rates.get(i), findings);
                }
            }
        }
    }

    private static void check(Sentence sentence, Quantity one, Quantity other, Consumer<Finding> findings) {
        var first = sentence.before(one);
        var behind = HEDGE.matcher(sentence.before(other)).replaceFirst("");
        var match = ONLY_NAME.matcher(behind);
        if (!match.find()
                || one.value().compareTo(other.value()) == 0
                || NARROWED.matcher(first + behind).find()
                || !isNamed(first, match.group("name"))) {
            return;
        }
        var name = match.group("name");
        findings.accept(Finding.of(
                SameIndicator.CARD,
                "“%s”在同一句里写了两次，一次是%s，一次是%s，请核对其中一处是否是别的指标。"
                        .formatted(
                                name,
                                sentence.excerpt(one.from(), one.to()),
                                sentence.excerpt(other.from(), other.to())),
                null,
                name,
                sentence.clauses(one, other)));
    }

    private static boolean isNamed(String before, String name) {
        var words = before.replaceFirst("(?:达到|达|为|是|≥|：)$", "");
        return words.endsWith(name);
    }
}
