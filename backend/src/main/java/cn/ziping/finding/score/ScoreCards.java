package cn.ziping.finding.score;

import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;

/** Cards of the rules over scores. */
final class ScoreCards {
    private static final String METHOD = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

    static final RuleCard S01 = new RuleCard(
            "S01",
            Severity.BLOCK,
            "得分不小于0、不大于分值",
            METHOD + "：各项指标得分最高不能超过该指标分值上限。",
            "“指标总分5分，自评得8分”：得分超过了分值。",
            "核对该项的分值和得分，改正填错的一个。");

    static final RuleCard S02 = new RuleCard(
            "S02",
            Severity.BLOCK,
            "总分等于各项得分之和",
            METHOD + "：总分由各项指标得分汇总形成。",
            "各项得分为10、40、11、10、20分，合计91分，文中写“自评总得分93分”。",
            "重新加总各项得分，改正总分或写错的分项。");

    static final RuleCard S03 = new RuleCard(
            "S03",
            Severity.BLOCK,
            "预算执行得分按执行率计算",
            METHOD + "：预算执行率得分等于执行率乘以分值，超过100%的按100%计。",
            "执行率85%、分值10分，得分填了10分，应为8.5分。",
            "按执行数除以全年预算数重新计算得分。");

    static final RuleCard S04 = new RuleCard(
            "S04",
            Severity.BLOCK,
            "总分不超过预算执行扣分之后的上限",
            "预算执行未得满分的部分不能由其他指标补足：总分不大于满分减去执行率未完成部分对应的分值。",
            "预算执行10分、执行率60%，总分最高96分，报告填了98分。",
            "扣除预算执行未得的分值，重新汇总总分。");

    static final RuleCard S05 = new RuleCard(
            "S05",
            Severity.WARN,
            "执行率偏低时总分不超过封顶分",
            "部分地区规定执行率低于一定比例时总分封顶，由模板设定。",
            "模板规定执行率低于60%时总分不超过69分，报告填了85分。",
            "按封顶分改正总分，并说明执行率偏低的原因。");

    static final RuleCard S06 = new RuleCard(
            "S06",
            Severity.WARN,
            "定量指标得分符合模板的计算方法",
            METHOD + "：定量指标未完成的，按完成值与指标值的比例记分。",
            "指标值100次、完成80次、分值10分，得分填了9分，应为8分。",
            "按模板的方法重新计算得分，另有依据的写明原因。");

    static final RuleCard S07 = new RuleCard(
            "S07",
            Severity.WARN,
            "定性指标得分在所属档次的区间之内",
            METHOD + "：定性指标分三档，按100%—80%（含）、80%—60%（含）、60%—0合理确定分值。",
            "分值10分，完成情况为“部分达成并具有一定效果”，得分填了9分，应在6分至8分之间。",
            "按完成情况所属档次重新评分，或改正完成情况的表述。");

    static final RuleCard S08 = new RuleCard(
            "S08",
            Severity.WARN,
            "完成指标值的得满分，未完成的不得满分",
            METHOD + "：完成指标值的记该指标所赋全部分值，未完成的按比例记分。",
            "指标值≥95%、实际完成90%，得分却是满分。",
            "核对指标值和完成值，改正得分。");

    static final RuleCard S09 = new RuleCard(
            "S09",
            Severity.BLOCK,
            "下级指标的得分和分值合计等于上级",
            METHOD + "：一级、二级指标的分值和得分由下级指标汇总。",
            "“产出指标得分40分，其中数量16分、质量14分、时效9分”：三项合计39分。",
            "核对各下级指标的得分（分值、扣分），使合计与上级一致。");

    static final RuleCard S10 = new RuleCard(
            "S10",
            Severity.WARN,
            "各项指标全部满分须有佐证",
            "财政复核的惯例：全部指标均为满分的自评表列为重点抽查对象。",
            "12项指标全部得满分，总分100分。",
            "逐项核对完成值和佐证材料，确属满分的附上材料。");

    static final RuleCard S11 = new RuleCard(
            "S11",
            Severity.BLOCK,
            "有得分的指标须填实际完成值",
            METHOD + "：得分依据年度指标值与实际完成值的比较确定。",
            "“培训合格率”填了得分10分，实际完成值为空。",
            "补填实际完成值，没有完成的得0分。");

    static final RuleCard S12 = new RuleCard(
            "S12",
            Severity.WARN,
            "有总分的报告应有各项指标的得分",
            METHOD + "：总分由各项指标得分汇总形成。",
            "报告自评95分，但没有任何一项指标的得分。",
            "补填指标表中各项指标的分值和得分。");

    static final RuleCard S13 = new RuleCard(
            "S13",
            Severity.WARN,
            "平均分等于各项目得分的平均数",
            "自评总报告的惯例：平均分由项目得分表计算得出。",
            "四个项目得分为100、98、96、90分，平均96分，文中写“平均分98分”。",
            "按项目得分表重新计算平均分。");

    static final RuleCard S14 = new RuleCard(
            "S14",
            Severity.WARN,
            "写明的扣分等于分值减去得分",
            "财政复核的惯例：扣分说明与得分前后一致。",
            "“公众满意度5分，自评4.5分……扣0.8分”：应扣0.5分。",
            "核对扣分说明和得分，使分值减去扣分等于得分。");

    static final RuleCard S15 =
            new RuleCard("S15", Severity.INFO, "得分最多保留两位小数", "自评表的惯例：得分保留两位小数，四舍五入。", "得分填了9.3333分。", "四舍五入到两位小数。");

    private ScoreCards() {}
}
