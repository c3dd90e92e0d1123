package cn.ziping.reference;

/** What a value is: amounts in 万元, rates in percent, differences of rates in percentage points. */
enum Kind {
    AMOUNT("金额", "万元"),
    RATE("比率", "%"),
    DIFFERENCE("百分点", "个百分点"),
    SCORE("分数", ""),
    COUNT("数量", ""),
    NUMBER("数字", ""),
    TEXT("文字", "");

    private final String chinese;
    private final String unit;

    Kind(String chinese, String unit) {
        this.chinese = chinese;
        this.unit = unit;
    }

    String chinese() {
        return chinese;
    }

    /** Stands behind the number when nothing else is asked for. */
    String unit() {
        return unit;
    }
}
