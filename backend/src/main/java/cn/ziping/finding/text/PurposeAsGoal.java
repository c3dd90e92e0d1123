package cn.ziping.finding.text;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T09: the section of the goal tells why one evaluates. */
final class PurposeAsGoal implements Rule {
    private static final String EVALUATION =
            "(?:开展|本次|此次|对|实施|进行|组织|部门|单位|整体|项目|支出|预算|财政|资金|\\d{4}年度?|的|全面|年度|20\\d\\d){0,10}(?:绩效自评价?|绩效评价|绩效自我评价|自评工作|自评价|自评)";
    private static final Pattern PURPOSE = Pattern.compile(
            "^.{0,12}?(?:通过|开展|借助|以)" + EVALUATION + "(?:工作)?[^。]{0,30}?(?:掌握|了解|分析|总结|发现|查找|检验|考察|考核|评价|反映|衡量|提高|摸清)"
                    + "|(?:本次|此次|绩效)(?:绩效)?(?:自评价?|评价)(?:工作)?的?(?:主要)?(?:目的|旨在|是为了)"
                    + "|^.{0,20}旨在通过" + EVALUATION);

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T09);
    }

    /** Only the first sentence of a section says what it is about. */
    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var seen = new HashSet<UUID>();
        for (var sentence : Readable.running(text)) {
            var section = sentence.place().section();
            var path = sentence.path();
            if (section == null || path.isEmpty() || !seen.add(section)) {
                continue;
            }
            var heading = path.get(path.size() - 1);
            if (heading.contains("目标")
                    && !heading.matches(".*(?:评价目标|自评目标|评价目的|完成情况|实现情况|偏离|分析).*")
                    && PURPOSE.matcher(sentence.text()).find()) {
                var end = Math.min(sentence.text().length(), sentence.clauseTo(sentence.clauseTo(0) + 1));
                findings.accept(Finding.of(
                        Cards.T09,
                        "“%s”部分写的是绩效评价的目的，不是绩效目标，请改写为年度内要完成的任务和达到的效果。".formatted(heading),
                        null,
                        null,
                        sentence.place(0, end)));
            }
        }
    }
}
