package cn.ziping.indicator;

/** How the actual value is compared with the target (计算符号). */
public enum IndicatorOperator {
    AT_LEAST,
    AT_MOST,
    EQUAL,
    MORE_THAN,
    LESS_THAN,
    BETWEEN
}
