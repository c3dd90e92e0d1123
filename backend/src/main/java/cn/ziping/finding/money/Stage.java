package cn.ziping.finding.money;

import java.util.regex.Pattern;

/** Which of the amounts of one and the same thing is meant: what was planned, what came, what was spent. */
enum Stage {
    INITIAL("年初(?:批复)?预算|年初部门预算|年初安排|预算年初|年初批复|批复预算|年初数|年初下达|年初"),
    /** What came on top of the budget during the year. */
    ADDED("追加|调增|年中(?:调整)?增加|预算调整增加|调整增加"),
    ADJUSTED("调整后|调整预算|预算调整|全年预算|预算全年|年度预算调整|调整"),
    /** What is left; what was left of the year before is a source and no rest. */
    BALANCE("(?<!上年)(?<!上年度)(?<!年初)(?<!以前年度)(?:结余|结转)|剩余|余额|未支出|未支付|未使用|未拨付|未执行"),
    EXECUTED("决算|执行|实际(?!到位|收到|到账)|支付|已支|已使用|已拨|支出数|拨付|列支|发生|完成支出|累计支出|累计使用|全年支出|本年支出|全年使用|使用资金|资金使用|共支出|共使用|总支出|支出总"),
    IN_PLACE("到位|收到|到账|拨入"),
    BUDGET("预算|计划|批复|下达|安排"),
    NONE("(?!)");

    /** Names of the four budgets speak of budgets and are none; what the money is of is no stage either. */
    private static final Pattern FUND =
            Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金|社保基金|纳入|公共财政)预算|预算(?:单位|部门|项目)|预算内|财政拨款");

    private final Pattern words;

    Stage(String words) {
        this.words = Pattern.compile(words);
    }

    static Stage of(String label) {
        var plain = FUND.matcher(label).replaceAll("");
        for (var stage : values()) {
            // 支出决算总额 is spent, 支出预算总额 planned: a word of plans goes before 总支出.
            if (stage != NONE && stage.words.matcher(plain).find()) {
                var isPlanned = stage == EXECUTED && BUDGET.words.matcher(plain).find();
                return isPlanned && !plain.matches(".*(?:决算|执行|实际|支付|拨付|支出数).*") ? BUDGET : stage;
            }
        }
        return NONE;
    }

    /** Whether two may speak of the same column. */
    boolean fits(Stage other) {
        var isPlans = isPlan() && other.isPlan() && (this == BUDGET || other == BUDGET);
        return this == other || this == NONE || other == NONE || isPlans;
    }

    boolean isPlan() {
        return this == INITIAL || this == ADJUSTED || this == BUDGET;
    }
}
