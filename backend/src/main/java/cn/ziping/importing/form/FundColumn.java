package cn.ziping.importing.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of the funds says, by the words at its head. */
enum FundColumn {
    INITIAL("年初(?:部门|批复|项目|财政|批复的)?预算(?:总)?(?:数|金额|资金|批复数|安排数?|额)?|年初(?:安排|批复)?(?:数|资金|金额)|年初批复"),
    ADJUSTED("(?:全年|年度|本年|当年|最终)(?:调整后?)?(?:的)?(?:部门)?预算(?:总)?(?:数|金额|资金|额|总额|安排数?)?"
            + "|(?:全年|年度|年中)?调整后?(?:的)?预算(?:总)?(?:数|金额|资金|额|总额)?|预算调整后(?:数|金额)?"
            + "|(?:全年|年度)?调整后(?:数|金额|资金)?|预算(?:数|金额|资金数?|安排数?|总额|额)?"),
    EXECUTED(
            "(?:全年|年度|本年|当年|实际|预算|累计|资金|项目|年末)*(?:执行|支出|使用|支付)(?:的)?"
                    + "(?:数|金额|资金|额|总额|资金数|决算数|完成数)|(?:全年|本年|年度)?实际(?:支出|执行|使用)|(?:全年|本年|当年|累计)(?:预算)?(?:支出|执行|使用)|(?:全年|预算|支出)?决算数?|预算完成数"),
    IN_PLACE("(?:全年|实际|资金|年度|预算|累计)*(?:到位|下达|拨付)(?:数|资金|金额|额|资金数|预算数|资金额)?"),
    APPROVED("(?:项目|预算)?批复(?:金额|数|预算数?|资金|总额)"),
    RATE("(?:全年|预算|资金|支出|项目|财政)*(?:执行|支出|支付|使用|完成)(?:率|进度|比例|进度率)(?:B/A)?"),
    IN_PLACE_RATE("(?:资金|预算)?到位率"),
    WEIGHT("(?:预算)?执行率?(?:权重|分值)|" + IndicatorColumn.WEIGHT_WORDS),
    SCORE("(?:预算)?执行率?得分|" + IndicatorColumn.SCORE_WORDS),
    REASON("(?:.*原因.*|.*改进措施.*|.*偏差.*|备注|说明|.*情况说明)");

    private final Pattern words;

    FundColumn(String words) {
        this.words = Pattern.compile(words);
    }

    /** @param key of {@link Words#key} */
    static Optional<FundColumn> of(String key) {
        for (var column : values()) {
            if (column.words.matcher(key).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    boolean isAmount() {
        return compareTo(RATE) < 0;
    }

    boolean isRate() {
        return this == RATE || this == IN_PLACE_RATE;
    }
}
