package cn.ziping.finding.amount;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** What people are told of the rules over execution. */
final class ExecutionCards {
    static final RuleCard A02 = new RuleCard(
            "A02",
            Severity.BLOCK,
            "预算执行率等于全年执行数除以全年预算数",
            "财预〔2020〕10号《项目支出绩效自评表》：执行率＝全年执行数（B）÷全年预算数（A）",
            "全年预算数200万元、执行数150万元，执行率填80%：应为75%。",
            "用全年执行数除以全年（调整后）预算数重新计算；不要除以年初预算数或到位资金。");

    static final RuleCard A03 = new RuleCard(
            "A03",
            Severity.WARN,
            "资金到位率等于到位资金除以预算数，一般不超过100%",
            "项目支出绩效自评的资金投入指标：资金到位率＝实际到位资金÷预算资金",
            "预算200万元、到位150万元，到位率写成80%：应为75%。",
            "核对到位资金和预算数后重新计算；超过100%的说明资金来源。");

    static final RuleCard A04 = new RuleCard(
            "A04",
            Severity.WARN,
            "执行数不超过全年预算数",
            "预算法：无预算不得支出；执行率超过100%须说明原因",
            "全年预算数50万元、执行数62万元，又没有说明追加预算。",
            "核对执行数；确有追加的，填写全年（调整后）预算数或说明原因。");

    static final RuleCard A05 = new RuleCard(
            "A05",
            Severity.WARN,
            "执行数不超过到位资金",
            "资金未到位不能支出；动用上年结转或垫付的须说明",
            "到位资金30万元，全年支出45万元，没有说明差额从哪里来。",
            "核对到位资金和支出；动用结转、垫付资金的写明来源。");

    static final RuleCard A06 = new RuleCard(
            "A06",
            Severity.BLOCK,
            "预算数为0时不计算执行率",
            "分母为0的比率没有意义；年初预算为0的，以全年预算数为分母",
            "全年预算数0万元、执行数12万元，执行率填100%。",
            "填写全年（调整后）预算数；确无预算的，执行率留空。");

    private ExecutionCards() {}
}
