package cn.ziping.sample.madeup;

/** What side of a department's work an indicator looks at; where it stands in a report, {@link Layout} says. */
enum Aspect {
    QUANTITY,
    QUALITY,
    TIMELINESS,
    ECONOMIC,
    SOCIAL,
    ECOLOGICAL,
    SUSTAINABLE,
    SATISFACTION,
    COST
}
