package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reason is needed, and what stands there is none. */
final class PoorReason implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R06",
            Severity.WARN,
            "偏差原因具体，不少于10个字",
            "财政部门复核要求：原因分析要具体，不以“无”“见附件”“按计划”等代替",
            "指标扣3分，偏差原因写“客观原因”",
            "写清楚什么事、为什么、怎么改");

    /** Something that was left over, late, or changed. */
    private static final Pattern HAPPENED = Pattern.compile(
            "结转|结余|尾款|质保|余款|延期|延迟|延后|推迟|跨年|下年|次年|暂缓|暂停|停工|变更|减少|下降|增加|压缩|节约|节省|集中|退出|流失|停产|在建|分期|疫情|天气|降雨|汛期|洪|旱|台风|流标|废标|诉讼|纠纷|拆迁|征地|审批|验收|结算|决算|招标|故障|老化|维修|培训|人手|人员|换届|改革|调出|上级|市场");

    private static final int SHORTEST_PRINTED = 5;

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var threshold = OverFulfilment.threshold(rows.subject());
        for (var row : rows.formRows()) {
            var reason = row.reason();
            if (reason.isEmpty() || !isNeeded(row, threshold)) {
                continue;
            }
            var plain = ReasonWords.plain(reason);
            if (ReasonWords.isGeneric(reason) || plain.length() < shortest(rows, reason)) {
                var message = "指标%s的偏差原因只写了“%s”，看不出为什么，请写明具体原因和改进措施。";
                findings.accept(Finding.of(
                        CARD,
                        message.formatted(row.quoted(), reason),
                        "具体原因及改进措施",
                        reason,
                        row.at("deviationReason", reason)));
            }
        }
    }

    /** The cells of a printed table are narrow: 尾款结转下年 tells what happened. */
    private static int shortest(Rows rows, String reason) {
        return rows.subject().isDocument()
                        && (ReasonWords.tells(reason)
                                || HAPPENED.matcher(reason).find())
                ? SHORTEST_PRINTED
                : ReasonWords.SHORTEST;
    }

    private static boolean isNeeded(Row row, @Nullable BigDecimal threshold) {
        var degree = row.degree();
        var missed = row.missedBy();
        return row.hasLostPoints()
                || degree != null && threshold != null && degree.compareTo(threshold) >= 0
                || missed != null && missed.compareTo(MissedTarget.MOST) > 0 && !row.hasAllPoints();
    }
}
