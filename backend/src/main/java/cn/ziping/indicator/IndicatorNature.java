package cn.ziping.indicator;

/** How an indicator is measured: 定量 or 定性. */
public enum IndicatorNature {
    QUANTITATIVE,
    QUALITATIVE
}
