package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a report says elsewhere why an item lost points. Problems seldom repeat the name of an indicator: 时效 is spoken
 * of as 工期, 质量 as 合格.
 */
final class LossTopics {
    /** A group: whatever the problems are, they are its own as well. */
    private static final Pattern GROUP = Pattern.compile("产出|效益(?:指标|情况|方面)?$|效果|效能|履职|目标|过程|投入|管理|预算|决策|绩效|^$");

    private record Topic(Pattern names, Pattern words) {}

    private static final List<Topic> TOPICS = List.of(
            topic("时效|及时|时间", "时|期|进度|迟|滞后|偏慢|缓慢|进展"),
            topic("质量|合格|优良|达标", "质量|合格|验收|达标|标准|返工|瑕疵|不规范|不高|不够"),
            topic("数量|完成|任务", "数|任务|完成|实施|目标|进度|未"),
            topic("成本|费用|节约", "成本|费|支出|超|价|节约|控制"),
            topic("满意", "满意|群众|服务|投诉|体验|诉求|宣传"),
            topic("经济", "经济|收入|税|收益|产值|增收|市场|带动"),
            topic("社会", "社会|服务|知晓|就业|群众|覆盖|保障|宣传|供水|安全"),
            topic("生态|环境", "生态|环境|绿|水质|污染|管护|空气"),
            topic("持续|影响", "持续|长效|机制|稳定|人员|队伍|后期|管护|运维"),
            topic("资产|资金|采购|公开|制度|内控|项目|执行|编制|结转", "资产|资金|采购|公开|制度|内控|项目|执行|编制|结转|支付|闲置|预算|财务"));

    private final Text text;
    private final ProblemText problems;
    private final boolean hasProblems;

    LossTopics(Text text) {
        this.text = text;
        this.problems = ProblemText.of(text);
        this.hasProblems = problems.tells(null, said -> true);
    }

    private static Topic topic(String names, String words) {
        return new Topic(Pattern.compile(names), Pattern.compile(words));
    }

    boolean tells(ScoreItem item) {
        var name = item.name().replaceFirst("(?:绩效)?(?:指标|方面|情况)+$", "");
        return name.length() > 1 && isNamed(item, name) || hasProblems && isTopic(item.name(), name);
    }

    private boolean isNamed(ScoreItem item, String name) {
        return text.sentences().stream()
                .filter(sentence -> sentence.paragraph() != item.sentence().paragraph())
                .anyMatch(sentence -> sentence.text().contains(name) && ReasonWords.tells(sentence));
    }

    private boolean isTopic(String whole, String name) {
        if (GROUP.matcher(whole).find() || GROUP.matcher(name).find()) {
            return true;
        }
        Predicate<String> isMeant = said -> said.contains(name);
        for (var topic : TOPICS) {
            if (topic.names.matcher(name).find()) {
                isMeant = isMeant.or(said -> topic.words.matcher(said).find());
            }
        }
        return problems.tells(null, isMeant);
    }
}
