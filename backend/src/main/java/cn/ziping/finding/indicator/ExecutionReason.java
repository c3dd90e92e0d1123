package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A budget that was not spent wants a reason. Told once: of the text, else of the report's total, else of its projects. */
final class ExecutionReason implements Rule {
    static final RuleCard CARD = new RuleCard(
            "R04",
            Severity.WARN,
            "预算执行率低于90%的，说明原因",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：预算执行率低的要单独说明；各地自评表要求执行率低于90%的填写原因",
            "全年预算500万元，执行315万元，执行率63%，全文没有说明原因",
            "用不超过100字写明结余原因和下一步使用计划");

    private static final BigDecimal LEAST = BigDecimal.valueOf(90);
    private static final int NAMED = 3;

    private static final Pattern RATE = Pattern.compile("(?:执行率|支出完成率|预算完成率|支付率|支出率|执行进度|支出进度)[^，。；：%0-9]{0,8}：?$");
    /** Another time, another rate, a target or a rule. */
    private static final Pattern OTHER = Pattern.compile(
            "上年|去年|季度|半年|[1-9]月[底末份]|较|比|提高|提升|增长|下降|目标|指标值|应|要求|低于|不足|以上|每|绩效|采购|三公|公务|会议|培训|率为0|控制|年初预算执行|非税|前年|2[0-9]{3}-");
    /** Says of the budget's execution what kept it. */
    private static final Pattern TOPIC = Pattern.compile(
            "执行(?:率|进度|偏|较|不|缓|滞|情况)|预算执行|支出(?:进度|偏|较|不|缓|滞|率)|支付|拨付|结转|结余|兑现|结算|工程款|质保金|保证金|进度|资金(?:未|尚|没有|到位|不到位|下达|拨|短缺|紧张|保障|调度|缺口)");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (isExplained(text)) {
            return;
        }
        for (var sentence : text.running()) {
            if (sentence.text().length() <= ReasonWords.LONGEST && check(text, sentence, findings)) {
                return;
            }
        }
        var rate = subject.figures().executionRate();
        if (!subject.isOfProjects() && rate != null && isLow(rate)) {
            findings.accept(of(rate, "预算执行率", Place.ofReport("executionRate", null)));
            return;
        }
        projects(subject, text, findings);
    }

    private static boolean isLow(BigDecimal rate) {
        return rate.signum() >= 0 && rate.compareTo(LEAST) < 0;
    }

    /** Where problems are told, something is told of money; in the paragraph of the rate it is looked for there. */
    private static boolean isExplained(Text text) {
        return ProblemText.sentences(text)
                .anyMatch(sentence -> sentence.kind() != Writing.Kind.HEADING
                        && TOPIC.matcher(sentence.text()).find()
                        && ReasonWords.tells(sentence));
    }

    /** Whether it has a low rate, told of here or explained. */
    private static boolean check(Text text, Sentence sentence, Consumer<Finding> findings) {
        for (var quantity : sentence.quantities()) {
            var before = sentence.text().substring(Math.max(0, quantity.from() - 16), quantity.from());
            if (!quantity.isPercent()
                    || !isLow(quantity.value())
                    || quantity.hedge() != Hedge.EXACT
                    || !RATE.matcher(before).find()) {
                continue;
            }
            var clause =
                    sentence.text().substring(sentence.clauseFrom(quantity.from()), sentence.clauseTo(quantity.to()));
            if (!OTHER.matcher(clause).find()) {
                if (!isExplained(text, sentence)) {
                    findings.accept(of(quantity.value(), "执行率", sentence.clause(quantity)));
                }
                return true;
            }
        }
        return false;
    }

    /** Anywhere in the same section. */
    private static boolean isExplained(Text text, Sentence sentence) {
        return text.sentences().stream()
                .filter(one -> one.path().equals(sentence.path()))
                .anyMatch(one -> ReasonWords.tells(one));
    }

    private static Finding of(BigDecimal rate, String what, Place place) {
        return Finding.of(
                CARD,
                "%s%s%%，低于90%%，文中没有说明原因，请补充原因和下一步使用计划。".formatted(what, Row.number(rate)),
                "不低于90%或说明原因",
                Row.number(rate) + "%",
                place);
    }

    private static void projects(Subject subject, Text text, Consumer<Finding> findings) {
        var reasons = reasons(text);
        var low = subject.projects().stream()
                .filter(project -> project.executionRate() != null && isLow(project.executionRate()))
                .filter(project -> !isExplained(reasons, project))
                .toList();
        if (low.isEmpty()) {
            return;
        }
        var first = low.get(0);
        var names = low.stream()
                .limit(NAMED)
                .map(project -> "“" + project.name().strip() + "”（" + Row.number(rate(project)) + "%）")
                .collect(Collectors.joining("、"));
        var what = low.size() > NAMED ? names + "等" + low.size() + "个项目" : names;
        findings.accept(Finding.of(
                CARD,
                what + "执行率低于90%，文中没有说明原因，请补充。",
                "不低于90%或说明原因",
                low.size() == 1 ? Row.number(rate(first)) + "%" : low.size() + "个项目",
                Place.of(first, "executionRate", first.name())));
    }

    private static BigDecimal rate(Project project) {
        return project.executionRate() == null ? BigDecimal.ZERO : project.executionRate();
    }

    /** In what the project says of itself, or in a sentence that names it. */
    private static boolean isExplained(List<String> reasons, Project project) {
        var name = ReasonWords.plain(project.name());
        return project.actual() != null && ReasonWords.tells(project.actual())
                || reasons.stream().anyMatch(reason -> reason.contains(name));
    }

    /** Paragraphs that give a reason for something, without their signs. */
    private static List<String> reasons(Text text) {
        return text.running().stream().collect(Collectors.groupingBy(Sentence::paragraph)).values().stream()
                .filter(paragraph -> paragraph.stream().anyMatch(ReasonWords::tells))
                .map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining("。")))
                .map(ReasonWords::plain)
                .toList();
    }
}
