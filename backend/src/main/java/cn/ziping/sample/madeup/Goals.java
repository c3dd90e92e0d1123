package cn.ziping.sample.madeup;

import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.sample.madeup.Kinds.Goal;
import cn.ziping.sample.madeup.Layout.Place;
import cn.ziping.scoring.IndicatorReading;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of a department in one year as clerks write them, read by what reads those of clerks. They have no score yet.
 *
 * @param badness how badly the year went; null for a report in which nothing is filled in yet
 * @param reasons why a target may have been missed
 */
record Goals(Course course, int year, @Nullable Double badness, List<String> reasons) {
    private static final long STEADY = 1_000;
    private static final long OF_YEAR = 100_000;

    private static final List<String> AT_LEAST = List.of("≥%s", "不低于%s", "%s以上");
    private static final List<String> AT_MOST = List.of("≤%s", "不超过%s", "≤%s");

    /** Shares are missed by less than counts. */
    private static final double SHARES = 0.5;

    private static final double LARGEST_SHORTFALL = 0.6;

    /** What is wanted and what came of it, in the unit; {@code reached} null where nothing is filled in yet. */
    private record Written(String target, @Nullable String reached, boolean missed) {}

    /**
     * @param number of the row among all that the department ever writes: what stays the same through the years (its name,
     *     the size of the target, the way of writing it) goes by it
     */
    Indicator row(Place place, @Nullable UUID project, int number) {
        var steady = course.chance(STEADY + number, 0);
        var ofYear = course.chance(OF_YEAR + number, year);
        var goal = place.goal();
        var name = name(goal, steady);
        var style = steady.between(0, 2);
        var size = steady.normal();
        var shortfall = shortfall(ofYear);
        var written = goal.text() != null
                ? text(goal.text(), shortfall)
                : number(goal, style, target(goal, size), shortfall, ofYear.normal());
        var reading = IndicatorReading.of(null, null, written.target(), written.reached(), goal.unit());
        return new Indicator(
                Keys.next(),
                1,
                project,
                place.level1(),
                place.level2(),
                name,
                reading.nature(),
                reading.operator(),
                written.target(),
                reading.targetValue(),
                written.reached(),
                reading.actualValue(),
                goal.unit(),
                place.weight(),
                null,
                null,
                written.missed() ? ofYear.one(reasons) : null,
                reading.targetUpper(),
                null);
    }

    /** Now and then one is renamed. */
    private String name(Goal goal, Chance steady) {
        var renamed = steady.happens(0.4) ? steady.between(2021, 2024) : 0;
        return goal.was() != null && year < renamed ? goal.was() : goal.name();
    }

    /** By how much of the target it was missed; 0: it was reached. */
    private double shortfall(Chance ofYear) {
        var chance = ofYear.share();
        var size = ofYear.normal();
        if (badness == null || chance > Math.min(0.95, Math.max(0.08, 0.4 + 0.16 * badness))) {
            return 0;
        }
        return Math.min(LARGEST_SHORTFALL, 0.1 * StrictMath.exp(0.55 * badness + 0.5 * size));
    }

    private Written text(String wanted, double shortfall) {
        var missed = shortfall > 0.08;
        return new Written(wanted, badness == null ? null : missed ? "基本" + wanted : wanted, missed);
    }

    private Written number(Goal goal, int style, double target, double shortfall, double other) {
        var surplus = Math.abs(other);
        var reached = goal.isCeiling()
                ? target * (shortfall > 0 ? 1 + shortfall : Math.max(0.2, 0.95 - 0.2 * surplus))
                : shortfall > 0
                        ? target * (1 - (goal.isPercent() ? SHARES : 1) * shortfall)
                        : target * (1 + 0.05 * surplus);
        var digits = goal.isPercent() ? rate(goal.isCeiling() ? reached : Math.min(100, reached)) : count(reached);
        var pattern = (goal.isCeiling() ? AT_MOST : AT_LEAST).get(style);
        return new Written(
                pattern.formatted(count(target) + goal.unit()),
                badness == null ? null : digits + goal.unit(),
                shortfall > 0 && !digits.equals(count(target)));
    }

    /** Shares are wanted by everybody alike, counts by the size of the department, and a little more each year. */
    private double target(Goal goal, double size) {
        double usual = goal.target() == null ? 1 : goal.target();
        if (goal.isPercent()) {
            return usual;
        }
        var grown = usual * StrictMath.exp(0.35 * size) * (1 + 0.03 * (year - Course.NEWEST_YEAR));
        return Math.max(1, grown >= 100 ? Math.round(grown / 10) * 10 : Math.round(grown));
    }

    private static String count(double value) {
        return Long.toString(Math.round(value));
    }

    private static String rate(double value) {
        return Course.amount(Math.round(value * 10) / 10.0).stripTrailingZeros().toPlainString();
    }
}
