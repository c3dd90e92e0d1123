package cn.ziping.finding.rate;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** What people are told of the rules over rates, shares and changes. */
public final class RateCards {
    public static final RuleCard A02 = new RuleCard(
            "A02",
            Severity.BLOCK,
            "执行率等于全年执行数除以全年预算数",
            "项目支出绩效评价管理办法（财预〔2020〕10号）自评表填报说明：执行率以全年预算数（调整后）为分母，不以年初预算数或到位资金为分母",
            "“全年预算数200万元，实际支出150万元，执行率85%”：150÷200应为75%。",
            "核对全年预算数、全年执行数和执行率，按全年执行数÷全年预算数×100%重新计算。");
    public static final RuleCard A03 = new RuleCard(
            "A03",
            Severity.WARN,
            "资金到位率等于到位资金除以预算数，超过100%须说明",
            "项目支出绩效评价指标体系“资金到位率”＝实际到位资金÷预算资金×100%",
            "“预算资金100万元，到位资金80万元，资金到位率90%”：80÷100应为80%。",
            "核对到位资金与预算数；确实多到位的，写明多到位资金的来源和原因。");
    public static final RuleCard A04 = new RuleCard(
            "A04",
            Severity.WARN,
            "执行数不超过全年预算数，超过须说明",
            "预算法第十三条：各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出",
            "“全年预算数100万元，全年执行数120万元，执行率120%”而未说明原因。",
            "核对预算数是否为调整后的全年预算数；确有超支的，写明原因和资金来源。");
    public static final RuleCard A05 = new RuleCard(
            "A05",
            Severity.WARN,
            "执行数不超过到位资金",
            "资金未到位不能支付；用上年结转或其他资金支付的须写明",
            "“到位资金80万元，实际支出95万元”：支出比到位资金多15万元。",
            "核对到位资金和支出；用结转结余或其他资金支付的，写明来源。");
    public static final RuleCard A06 = new RuleCard(
            "A06",
            Severity.BLOCK,
            "预算数为0时不填执行率、完成率",
            "0不能作分母；年初预算为0的，应以全年（调整后）预算数计算",
            "“年初预算为0万元，支出决算12万元，完成年初预算的100%”。",
            "删去该比率，或改为以全年（调整后）预算数为分母计算。");
    public static final RuleCard A09 = new RuleCard(
            "A09",
            Severity.WARN,
            "占比与数额相符，各项占比合计为100%",
            "占比＝部分÷总数×100%，允许四舍五入的尾差",
            "“培训50人，其中女性20人，占45%”：20÷50应为40%。",
            "核对部分数、总数和占比；各项占比合计应为100%。");
    static final RuleCard A11 = new RuleCard(
            "A11",
            Severity.WARN,
            "增减额、增减幅度与两期数额相符",
            "增减额＝本期数－上期数，增减幅度＝增减额÷上期数×100%",
            "“支出120万元，较上年100万元增加30万元，增长30%”：应为增加20万元，增长20%。",
            "核对本期数、上期数、增减额和增减幅度；与去年报告中的数不一致的，说明口径。");
    public static final RuleCard A26 = new RuleCard(
            "A26",
            Severity.WARN,
            "数量乘以单位标准等于金额",
            "发放、补助、购置类支出的金额＝数量×标准（×月数）",
            "“30人，每人2000元，共计7万元”：30×2000元应为6万元。",
            "核对数量、标准、月数和金额。");

    private RateCards() {}
}
