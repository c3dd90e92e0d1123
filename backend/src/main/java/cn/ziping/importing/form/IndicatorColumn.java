package cn.ziping.importing.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of the indicators says, by the words at its head; of several that say the same the first is best. */
enum IndicatorColumn {
    LEVEL1("(?:一级|1级|Ⅰ级)指标(?:名称)?|一级"),
    LEVEL2("(?:二级|2级|Ⅱ级)指标(?:名称)?|二级"),
    LEVEL3("(?:三级|3级|Ⅲ级)指标(?:名称|内容)?|三级", "(?:绩效)?指标名称|具体指标(?:名称)?|指标内容|指标"),
    OPERATOR("指标性质|计算符号|指标符号|运算符号?|比较符号?|符号|性质|指标方向|指标值符号|指标属性|指标类型|定性定量|定量定性"),
    TARGET(
            "(?:年度|全年|本年|当年)(?:绩效|预期)?(?:指标|目标)值(?:A)?",
            "(?:绩效|预期|计划|设定|指标|评价)?(?:完成|指标|目标)?(?:指标|目标|计划|预期|标准|设定)值(?:A)?(?:及(?:计量)?单位)?|计划完成[值数]|预期值|计划值",
            "年初(?:设定|计划|绩效|预期)*(?:指标|目标)?值?|年初目标",
            "(?:全年)?调整后?(?:的)?(?:绩效)?(?:指标|目标)?值",
            "(?:年度|绩效|预期|计划|设定)*目标"),
    ACTUAL(
            "(?:全年|年度|年末|年终|实际|自评|指标|目标|本年|当年)*(?:完成|实现|达成)(?:的)?(?:指标|目标)?(?:值|数|数值|结果)(?:B)?"
                    + "|(?:全年|年度|本年)?实际(?:指标)?值(?:B)?",
            "(?:全年|年度|年末|年终|实际|自评|指标|目标|绩效)*(?:完成|实现|达成)(?:情况)(?:说明)?|(?:全年|年度)实际(?:完成)?|实际完成"),
    UNIT("(?:度量|计量|指标|指标值)?单位"),
    WEIGHT(IndicatorColumn.WEIGHT_WORDS),
    SCORE(IndicatorColumn.SCORE_WORDS),
    REASON(".*(?:偏差|偏离|未完成|未达|未实现|扣分|差异|失分).*", ".*原因.*|.*改进措施.*");

    static final String WEIGHT_WORDS = "(?:指标|三级指标|标准|权重)?分值(?:权重)?|(?:指标|三级指标)?权重(?:分值|分|值)?|满分(?:值)?|标准分(?:值)?|基准分";
    static final String SCORE_WORDS =
            "(?:年终|年度|项目|单位|部门|指标)*自评(?:得分|评分|打分|分值|分数|分)(?:数|值)?|(?:实际|指标|最终|评价|三级指标)?(?:得分|评分|打分)(?:数|值|情况)?";

    private final Pattern[] words;

    IndicatorColumn(String... words) {
        this.words = new Pattern[words.length];
        for (var i = 0; i < words.length; i++) {
            this.words[i] = Pattern.compile(words[i]);
        }
    }

    /** @param rank 0 for the words that say it best */
    record Match(IndicatorColumn column, int rank) {}

    /** @param key of {@link Words#key} */
    static Optional<Match> of(String key) {
        for (var column : values()) {
            for (var rank = 0; rank < column.words.length; rank++) {
                if (column.words[rank].matcher(key).matches()) {
                    return Optional.of(new Match(column, rank));
                }
            }
        }
        return Optional.empty();
    }

    boolean isLevel() {
        return compareTo(LEVEL3) <= 0;
    }
}
