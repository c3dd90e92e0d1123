package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** All, those that are done and those that are left, next to each other: 下发整改通知18份，已整改17份，仍有1份未整改. */
final class DoneAndRest implements Rule {
    private static final Pattern ALL =
            Pattern.compile("(?:下发|发出|印发|受理|接到|收到|发现|排查|查出|查处|立案|办理|检查|交办|反馈|提出|梳理|移交|登记|转办|共|合计)[^，；：]{0,20}$");
    private static final Pattern DONE = Pattern.compile(
            "^[，、：（]?(?:其中[，：]?)?(?:目前|年内|截至[^，]{1,12}，?)?(?:均|现)?已(?:完成)?(?:整改|办结|处理|销号|化解|整治|答复|回复|处置|解决|完成|结案|验收|修复|落实|办理)[^，；\\d]{0,6}$");
    private static final Pattern REST =
            Pattern.compile("^[^，；\\d]{0,10}[，、；](?:仍有|尚有|还有|剩余|其余|余下|剩下|仅剩|另有|未[^，；\\d]{1,8})的?$");
    private static final Pattern OTHER = Pattern.compile("上年|去年|往年|历年|累计|每|约");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A10);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            var all = sentence.quantities();
            for (var i = 0; i + 2 < all.size(); i++) {
                check(sentence, all.get(i), all.get(i + 1), all.get(i + 2), findings);
            }
        }
    }

    private static void check(
            Sentence sentence, Quantity all, Quantity done, Quantity rest, Consumer<Finding> findings) {
        var text = sentence.text();
        var areAlike = List.of(all, done, rest).stream()
                .allMatch(one -> Counts.isWhole(one) && one.unit().equals(all.unit()));
        if (!areAlike
                || !ALL.matcher(text.substring(sentence.clauseFrom(all.from()), all.from()))
                        .find()
                || !DONE.matcher(text.substring(all.to(), done.from())).find()
                || !REST.matcher(text.substring(done.to(), rest.from())).find()
                || OTHER.matcher(text.substring(sentence.clauseFrom(all.from()), rest.from()))
                        .find()) {
            return;
        }
        var sum = done.value().add(rest.value());
        if (sum.compareTo(all.value()) == 0 || all.value().compareTo(BigDecimal.ZERO) <= 0) {
            return;
        }
        findings.accept(Finding.of(
                Cards.A10,
                "已办的%s与未办的%s相加为%s，文中总数写的是%s，请核对后改正。"
                        .formatted(
                                Counts.written(done),
                                Counts.written(rest),
                                Counts.written(sum, all.unit()),
                                Counts.written(all)),
                Counts.written(all.value().subtract(rest.value()), all.unit()),
                Counts.written(done),
                sentence.clauses(all, rest)));
    }
}
