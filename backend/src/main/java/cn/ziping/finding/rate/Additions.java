package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A11: 新增监控点18个，监控点总数由35个增加到53个: what is new makes the number greater by as many. */
final class Additions implements Rule {
    private static final Pattern NEW =
            Pattern.compile("(?:新增|净增|新建|新设|增设|新添|新培育|新发展|新认定|新组建|新安装|新创建)了?(?<name>[^，；：]{0,16})$");
    private static final Pattern FROM =
            Pattern.compile("^[，（](?<name>[^，；：]{0,20}?)(?:由|从)(?:上年度?|去年|年初|原来|原有|原先|此前|以前|20\\d\\d年)?(?:年?[末底])?的?$");
    private static final Pattern TO = Pattern.compile("^(?:增加|增长|扩大|提高|发展|上升|扩充|增|扩展)(?:到|至)了?$");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            if (!sentence.text().contains("由") && !sentence.text().contains("从")) {
                continue;
            }
            for (var at = 2; at < sentence.quantities().size(); at++) {
                var found = check(sentence, at);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    private static @Nullable Finding check(Sentence sentence, int at) {
        var now = sentence.quantities().get(at);
        var before = sentence.quantities().get(at - 1);
        var added = sentence.quantities().get(at - 2);
        if (!TO.matcher(sentence.before(now)).find()
                || List.of(now, before, added).stream()
                        .anyMatch(one -> one.kind() != Kind.COUNT
                                || !one.isExact()
                                || !one.unit().equals(now.unit()))) {
            return null;
        }
        var from = FROM.matcher(sentence.before(before));
        var isNew = NEW.matcher(sentence.before(added));
        if (!from.find() || !isNew.find() || !isSameThing(isNew.group("name"), from.group("name"))) {
            return null;
        }
        var exact = Range.of(before).plus(Range.of(added));
        if (exact.fits(now)) {
            return null;
        }
        var told = new Told(sentence, now);
        var right = exact.like(now) + now.unit();
        var was = new Told(sentence, before);
        var more = new Told(sentence, added);
        var message = "%s加上新增的%s应为%s，文中写的是%s，请核对后改正。".formatted(was.written(), more.written(), right, told.written());
        return Finding.of(RateCards.A11, message, right, told.written(), Rates.place(told, was, more))
                .with(new Fix(told.written(), right));
    }

    /** The total names what is new, or nothing but a total. */
    private static boolean isSameThing(String one, String other) {
        if (other.matches("(?:总数量?|总量|累计|数量|总计|合计)?")) {
            return true;
        }
        for (var i = 0; i + 2 <= one.length(); i++) {
            if (other.contains(one.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
