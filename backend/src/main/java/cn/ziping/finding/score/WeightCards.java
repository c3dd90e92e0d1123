package cn.ziping.finding.score;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** Cards of the rules over weights. */
final class WeightCards {
    private static final String METHOD = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

    static final RuleCard W01 = new RuleCard(
            "W01",
            Severity.BLOCK,
            "各项指标分值合计为100分",
            METHOD + "：自评总分为100分，含预算执行。",
            "预算执行10分、产出40分、成本20分、效益30分、满意度10分，合计110分。",
            "调整各项分值，使合计为100分。");

    static final RuleCard W02 = new RuleCard(
            "W02",
            Severity.WARN,
            "一级指标分值符合模板规定",
            METHOD + "：原则上预算执行率10分、产出指标50分、效益指标30分、满意度指标10分；各地以模板为准。",
            "模板规定产出指标50分，报告中产出指标合计40分。",
            "按模板调整分值；确需调整的写明依据。");

    static final RuleCard W03 = new RuleCard(
            "W03", Severity.BLOCK, "指标分值大于0", METHOD + "：各项指标按重要程度赋予分值。", "“培训次数”的分值为0分。", "给该指标赋予分值，不考核的指标删去。");

    static final RuleCard W05 = new RuleCard(
            "W05",
            Severity.INFO,
            "没有满意度指标时其分值并入效益指标",
            "财预〔2021〕101号：不设满意度指标的，其分值调整到效益指标。",
            "模板中满意度10分、效益30分，报告没有满意度指标，效益仍为30分。",
            "把满意度的分值加到效益指标，或补设满意度指标。");

    static final RuleCard W07 = new RuleCard(
            "W07",
            Severity.INFO,
            "单项指标分值不超过一半",
            "评审惯例：一项指标占一半以上分值时，总分反映不出全面情况。",
            "“工程完工率”一项分值60分。",
            "把该指标拆分，或把分值分给其他指标。");

    private WeightCards() {}
}
