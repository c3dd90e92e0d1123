package cn.ziping.finding.score;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** Cards of the rules over grades, and of scores and grades that are told twice. */
final class GradeCards {
    private static final String METHOD = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

    static final RuleCard G01 = new RuleCard(
            "G01",
            Severity.BLOCK,
            "评价等级与得分相符",
            METHOD + "：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差；地方或文中另有规定的从其规定。",
            "“自评得分98分，评价等级为良”：98分应为优。",
            "按得分改正等级，或核对得分。");

    static final RuleCard G02 = new RuleCard(
            "G02",
            Severity.BLOCK,
            "评价等级使用规定的名称",
            METHOD + "：等级分为优、良、中、差；地方或文中另有规定的从其规定。",
            "模板的等级为优、良、中、差，报告写“合格”。",
            "改用规定的等级名称。");

    static final RuleCard G03 = new RuleCard(
            "G03",
            Severity.INFO,
            "临界分数先四舍五入再定级",
            METHOD + "：得分保留两位小数，90.00分为优。",
            "得分89.996分，四舍五入为90.00分，应为优，报告写“良”。",
            "先把得分四舍五入到两位小数，再确定等级。");

    static final RuleCard G04 = new RuleCard(
            "G04",
            Severity.WARN,
            "各等级项目数与项目表一致",
            "自评总报告的惯例：各等级项目数合计等于自评项目数，并与项目得分表一致。",
            "“33个项目中优30个、良2个”：合计32个，少1个。",
            "按项目得分表重新统计各等级的项目数。");

    static final RuleCard T02 = new RuleCard(
            "T02",
            Severity.BLOCK,
            "文中的得分和等级与表格及上下文一致",
            "自评报告的惯例：同一得分、等级在正文各处和表格中必须一致。",
            "前文写“自评得分96分”，结论写“自评得分95分”。",
            "核对指标表，统一各处的得分和等级。");

    private GradeCards() {}
}
