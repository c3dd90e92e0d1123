package cn.ziping.finding.text;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T06: what will be, in a section of what was reached. */
final class FutureResults implements Rule {
    private static final int MOST = 5;
    private static final Pattern FUTURE = Pattern.compile("预计(?!数|值|目标|指标|的|投资|总投资)"
            + "|(?<![即必终])将(?:会|可以|可|能够|能)?(?:带动|实现|新增|达到|产生|吸引|创造|吸纳|形成|惠及|解决就业)"
            + "|(?<![即必终])将(?:会|可|能)(?!议)"
            + "|(?<![即必终])将为[^，；。]{1,16}?(?:新增|带来|提供|创造|增加)"
            + "|(?:明年|来年|次年|下一?年度?)(?:将|拟|计划|预计|可)|(?:将|拟|计划)(?:于|在)(?:明年|来年|次年|下一?年)"
            + "|有望(?:在|于|实现|带动|达到|新增|完成|突破)"
            + "|拟(?:于|投资|新建|投入|带动|引进|在(?:明年|下年|20\\d\\d年))"
            + "|(?:计划|预期)(?:于|在)(?:明年|下一?年|\\d{4}年)[^，；。]{0,12}(?:完成|建成|投产|竣工|实施|开工)");
    private static final Pattern EXPECTED = Pattern.compile("(?:预计|明年|来年|次年|下一?年度?)[^，；。]{0,24}\\d");
    /** The year's forecast beside what came of it. */
    private static final Pattern COMPARED =
            Pattern.compile("(?:比|较|超|超过|达到|与|按|低于|高于|好于|原|年初|原先|达)预计|实际|原计划|年初计划|已(?:经)?(?:完成|实现|带动|建成|达到|竣工|投产)");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T06);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = 0;
        for (var sentence : Readable.running(text)) {
            if (told >= MOST || !Setting.isResult(sentence)) {
                continue;
            }
            // What lasts is told of the years to come; a number that is expected is no result even there.
            if (Setting.isLasting(sentence)
                    && !EXPECTED.matcher(sentence.text()).find()) {
                continue;
            }
            var match = FUTURE.matcher(sentence.text());
            if (match.find()) {
                var from = sentence.clauseFrom(match.start());
                var to = sentence.clauseTo(match.end() - 1);
                if (COMPARED.matcher(sentence.text().substring(from, to)).find()) {
                    continue;
                }
                told++;
                findings.accept(Finding.of(
                        Cards.T06,
                        "完成情况里写的是“%s”这样尚未发生的事，请改为年末实际完成的情况。".formatted(match.group()),
                        null,
                        match.group(),
                        sentence.place(from, to)));
            }
        }
    }
}
