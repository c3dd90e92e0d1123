package cn.ziping.importing.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a form asks for beside its funds and indicators, by the words that the provinces ask with. */
enum FormLabel {
    NAME("(?:预算|自评|评价|一级|二级|专项|政策|子|绩效|债券|补助)?项目(?:支出|资金|政策)?名称|专项(?:资金|项目)?名称"
            + "|转移支付(?:项目|资金)?名称|(?:补助)?资金名称|政策名称|补助项目名称"),
    CODE("(?:预算)?项目(?:编码|代码|编号)"),
    SUPERVISOR("(?:项目|预算|省级|市级|县级|区级|州级|地方|归口|一级|上级|业务)?主管(?:预算)?(?:部门|单位)(?:名称|及代码)?"),
    IMPLEMENTER(
            "(?:项目|具体|资金|预算)?(?:实施|承担|使用|执行|建设|用款)(?:项目)?(?:单位|部门|主体)(?:名称|及代码)?" + "|项目(?:单位|部门|责任单位)(?:名称)?|责任单位"),
    /** Whose form it is: the department of a form of departments, the unit of a form of projects. */
    UNIT("(?:预算|一级预算|自评|评价|填报|被评价)?部门(?:单位)?(?:名称)?(?:及代码)?|(?:预算|填报|自评|被评价|申报)单位(?:名称)?"
            + "|单位(?:部门)?名称|填报单位部门|预算部门名称"),
    YEAR("(?:预算|自评|评价|项目|所属|报告)?年(?:度|份)"),
    TARGET("(?:(?:年度|年初|项目|总体|绩效|预期|设定|预定|全年|整体|当年|本年|部门|单位|履职|支出|调整后?)*目标" + "(?:设定)?(?:情况|内容|描述)?|年度履职目标)\\d{0,2}"),
    ACHIEVED(
            "(?!.*(?:预算|任务|指标|资金|支出|工作|采购))\\p{IsHan}{0,12}(?:完成|实现|达成)" + "(?:目标|绩效)?(?:情况|结果|综述)+(?:说明|描述)?\\d{0,2}"),
    TOTAL("(?:自评|评价|综合|得分|自评得分)?(?:总分|合计|总计)(?:值|数|得分|合计)?|总得分|总评分|综合得分"),
    SCORE("(?:绩效|项目|部门|单位)?(?:自评|评价|最终)(?:综合)?(?:得分|总分|分数|评分|总得分)|自评分"),
    GRADE("(?:绩效|综合|自评|评价|评定|项目|整体)*(?:等级|等次|级别|档次|评级)|(?:绩效)?(?:自评|评价)(?:结论|结果)"),
    /** The name of the block of indicators at its edge. */
    INDICATORS("(?:年度)?(?:绩效|项目绩效|部门绩效)指标(?:完成情况|体系|自评|情况)?|指标完成情况|年度绩效指标\\d?"),
    NOTE("注\\d?|备注|说明|填表说明|填报说明|其他需要?说明的?(?:问题|情况|事项)?");

    private final Pattern words;

    FormLabel(String words) {
        this.words = Pattern.compile(words);
    }

    /** @param key of {@link Words#key} */
    static Optional<FormLabel> of(String key) {
        for (var label : values()) {
            if (label.words.matcher(key).matches()) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    boolean is(String key) {
        return words.matcher(key).matches();
    }
}
