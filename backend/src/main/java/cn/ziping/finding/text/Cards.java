package cn.ziping.finding.text;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** What people are told of the rules of this family. */
final class Cards {
    static final RuleCard A14 = new RuleCard(
            "A14",
            Severity.BLOCK,
            "文字所说的个数与列出的、与表格和名单一致",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：单位自评覆盖全部项目支出，说明、资金表、评分表的项目个数应当相同",
            "“本次纳入自评的项目共12个”，而资金表里只有11个项目；或“共实施3个项目：”后面列出了4个。",
            "逐个核对项目名单，改正个数，或补上漏列的项目。");

    /** The same card as in the family of money, where sums of amounts are told. */
    static final RuleCard A10 = new RuleCard(
            "A10",
            Severity.WARN,
            "所列各项相加等于合计数",
            "绩效评价复核口径：报告中的分项与合计应当一致；只列部分项目时，分项之和不得大于合计。",
            "“共安排资金100万元，分别为甲项目40万元、乙项目50万元”，两项合计只有90万元。",
            "逐项核对金额；如果只列了一部分，写明“主要包括”或“其中”。");

    static final RuleCard T01 = new RuleCard(
            "T01",
            Severity.WARN,
            "文字里的数据与所指的表格数据、与前后文一致",
            "自评报告的文字、表格、附表应当相互印证，同一事实只有一个数",
            "“设4个内设机构：办公室、业务股、财务股”只列了3个；同一项目文字写支出50万元，表中执行数为45万元；满意度写成了120%。",
            "查对原始资料，把不一致的一处改过来。");

    static final RuleCard T03 = new RuleCard(
            "T03",
            Severity.WARN,
            "“全部完成”“100%完成”没有相反的事实",
            "结论应当与指标完成值和项目进度相符；未完成的任务应当如实说明原因",
            "“所有项目均按时完成”，而前文写有一个项目“尚未验收”。",
            "把笼统的结论改成实际完成情况，或更正有出入的进度、完成值。");

    static final RuleCard T04 = new RuleCard(
            "T04",
            Severity.WARN,
            "满意度得满分时，文字不把它说成短板",
            "得分应当有调查结果支持，与问题部分的判断一致",
            "“满意度指标10分，自评得10分”，而问题部分写“群众满意度仍有待提升”。",
            "核对满意度调查结果，调整得分，或修改问题部分的说法。");

    static final RuleCard T05 = new RuleCard(
            "T05",
            Severity.WARN,
            "预算执行得满分时，不以资金未到位等解释支出未完成",
            "预算执行得分＝执行率×分值，支出未完成的不应得满分",
            "“预算执行10分，自评得10分”，而后文写“因资金调度原因未能完成支出任务”。",
            "核对全年预算数与执行数，更正预算执行得分或扣分原因。");

    static final RuleCard T06 = new RuleCard(
            "T06",
            Severity.INFO,
            "完成情况写已经发生的事，不写预计",
            "自评反映评价年度已实现的产出和效益，须有依据",
            "产出情况写“项目预计可带动就业500人”。",
            "改写为年末实际完成的数量和效果；尚未发生的放到下一步计划。");

    static final RuleCard T08 = new RuleCard(
            "T08",
            Severity.INFO,
            "“所有问题全部整改到位”没有未解决的问题",
            "自评结果应用应当如实反映整改情况",
            "问题部分写“仍有部分资金尚未兑付”，应用部分却写“所有问题全部整改到位”。",
            "写明哪些问题已整改、哪些正在整改和完成时限。");

    static final RuleCard T09 = new RuleCard(
            "T09",
            Severity.INFO,
            "目标部分写的是绩效目标，不是评价目的",
            "绩效目标应当说明年度内计划完成的产出和达到的效果，明确、可衡量",
            "“年度绩效目标”下面写“通过绩效自评，掌握资金使用情况，总结经验”。",
            "改写为批复的年度绩效目标：要完成什么、达到什么效果。");

    private Cards() {}
}
