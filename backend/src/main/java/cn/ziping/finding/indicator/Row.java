package cn.ziping.finding.indicator;

import cn.ziping.finding.subject.Place;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.scoring.IndicatorReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An indicator with its target and its result read. */
record Row(Indicator row, IndicatorReading reading) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Scores are compared with ±0.05. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");
    /** What is written where there is nothing to write. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00a0\\-—–－/／\\\\]*");

    private static final Pattern EXECUTION =
            Pattern.compile("(?:全年|年度)?(?:部门|项目)?(?:预算|资金)*执行(?:率|进度|情况)?(?:指标)?(?:[（(].*)?|.*(?:预算|资金)执行率.*");

    static Row of(Indicator row) {
        return new Row(row, IndicatorReading.of(row));
    }

    @Nullable
    UUID owner() {
        return row.projectId();
    }

    /** Its lowest level: what it is called. */
    String name() {
        var name = row.level3() != null ? row.level3() : row.level2() != null ? row.level2() : row.level1();
        return name.strip();
    }

    String quoted() {
        return "“" + (name().length() > 24 ? name().substring(0, 23) + "…" : name()) + "”";
    }

    String level2() {
        return row.level2() == null ? "" : row.level2();
    }

    /** What it stands below. */
    String kind() {
        return level2().isEmpty() ? row.level1() : level2();
    }

    String target() {
        return row.target() == null ? "" : row.target().strip();
    }

    String actual() {
        return row.actual() == null ? "" : row.actual().strip();
    }

    /** Empty where there is none, also where a stroke stands in its place. */
    String reason() {
        var reason = row.deviationReason();
        return reason == null || isBlank(reason) ? "" : reason.strip();
    }

    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    boolean isOfForm() {
        var isWhole = row.weight() != null && row.actual() != null;
        var isNamed = row.level3() != null && (row.weight() != null || row.actual() != null);
        return row.target() != null && (isNamed || isWhole);
    }

    /** One of these words in the names of the kinds above it. */
    boolean isOf(String... kinds) {
        for (var kind : kinds) {
            if (row.level1().contains(kind) || level2().contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Execution of the budget, scored like an indicator: what is asked about it is asked once, about the rate. */
    boolean isExecution() {
        return EXECUTION.matcher(name()).matches();
    }

    boolean hasLostPoints() {
        var weight = row.weight();
        var score = row.score();
        return weight != null && score != null && weight.subtract(score).compareTo(TOLERANCE) > 0;
    }

    boolean hasAllPoints() {
        var weight = row.weight();
        var score = row.score();
        return weight != null
                && score != null
                && weight.signum() > 0
                && score.subtract(weight).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Target and result may be compared. */
    private boolean isComparable() {
        var target = reading.targetValue();
        return target != null && target.signum() > 0 && reading.actualValue() != null && reading.doubt() == null;
    }

    private boolean asksForMore() {
        var operator = reading.operator();
        return operator == IndicatorOperator.AT_LEAST
                || operator == IndicatorOperator.MORE_THAN
                // A target without a sign is to be reached; a cost or a time is not to be exceeded.
                || (operator == null || operator == IndicatorOperator.EQUAL) && !isOf("成本", "时效");
    }

    private boolean asksForLess() {
        return reading.operator() == IndicatorOperator.AT_MOST || reading.operator() == IndicatorOperator.LESS_THAN;
    }

    /** The result in percent of the target where more is better; null where they cannot be compared. */
    @Nullable
    BigDecimal degree() {
        return isComparable() && asksForMore() ? share() : null;
    }

    /** How far the target was missed, in percent of it; null where it was reached or cannot be compared. */
    @Nullable
    BigDecimal missedBy() {
        if (!isComparable()) {
            return null;
        }
        var missed =
                asksForMore() ? HUNDRED.subtract(share()) : asksForLess() ? share().subtract(HUNDRED) : BigDecimal.ZERO;
        return missed.signum() > 0 ? missed : null;
    }

    @SuppressWarnings("NullAway") // Only asked for where both are known.
    private BigDecimal share() {
        return reading.actualValue().multiply(HUNDRED).divide(reading.targetValue(), 2, RoundingMode.HALF_UP);
    }

    Place at(String field, @Nullable String excerpt) {
        return Place.of(row, field, excerpt == null || excerpt.isEmpty() ? null : excerpt);
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
