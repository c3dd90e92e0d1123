package cn.ziping.comparison;

/** A figure that can stand out; what it is called, and the sign behind its values. */
public enum Measure {
    SCORE("自评总分", "分"),
    EXECUTION_RATE("预算执行率", "%"),
    EXECUTED_GROWTH("全年执行数较上年变动", "%");

    final String words;
    final String unit;

    Measure(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }
}
