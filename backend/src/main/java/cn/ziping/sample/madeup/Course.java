package cn.ziping.sample.madeup;

import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a made-up department fares through the years, with the statistical shape of real ones: budgets are log-normal and
 * grow with noise; execution leans to the left of 100 %; a year that goes badly costs execution and score alike; some
 * years were never filed; a few figures stand far out.
 */
final class Course {
    /** The newest year with reports, as the samples have it: its filing has just ended. */
    static final int NEWEST_YEAR = 2024;

    private static final double NEVER_FILED = 0.04;
    private static final int ONE_OUTLIER_IN = 13;

    // What the streams of numbers are for.
    private static final long DEPARTMENT = 1;
    private static final long YEAR = 2;
    private static final long GROWTH = 3;
    /** And 5: one for each kind of report. */
    private static final long STATE = 4;

    private static final long RATE = 32;
    private static final long TARGETS = 62;

    private final long seed;
    private final MadeUpDepartment department;
    private final double budgetOfNewest;
    private final double carelessness;

    Course(long seed, MadeUpDepartment department) {
        this.seed = seed;
        this.department = department;
        var chance = chance(DEPARTMENT, 0);
        this.budgetOfNewest = department.kind().budget() * StrictMath.exp(0.5 * chance.normal());
        this.carelessness = chance.normal();
    }

    /** What stands out in a year. */
    enum Outlier {
        /** A third of the budget was spent. */
        EXECUTION,
        /** The budget was two and a half times the usual one. */
        GROWTH,
        /** Hardly a target was reached. */
        SCORE
    }

    /** A stream of its own for something about the department in a year. */
    Chance chance(long what, long year) {
        return Chance.of(seed, department.number(), what, year);
    }

    @Nullable
    Outlier outlier(int year) {
        var round = department.number() / ONE_OUTLIER_IN;
        var itsTurn = department.number() % ONE_OUTLIER_IN == ONE_OUTLIER_IN / 2 && year == NEWEST_YEAR - round % 4;
        return itsTurn ? Outlier.values()[round % Outlier.values().length] : null;
    }

    boolean isFiled(int year) {
        return outlier(year) != null || !chance(YEAR, -year).happens(NEVER_FILED);
    }

    /** In the newest year some are still written or looked through. */
    ReportStatus status(int year, long kind) {
        var share = chance(STATE + kind, year).share();
        if (year < NEWEST_YEAR || outlier(year) != null) {
            return share < 0.75 ? ReportStatus.PUBLISHED : ReportStatus.APPROVED;
        }
        if (share < 0.04) {
            return ReportStatus.DRAFT;
        }
        if (share < 0.09) {
            return ReportStatus.SUBMITTED;
        }
        return share < 0.11 ? ReportStatus.RETURNED : share < 0.6 ? ReportStatus.APPROVED : ReportStatus.PUBLISHED;
    }

    /** How badly a year went: normally distributed, the department's own habit in it. */
    double badness(int year) {
        return 0.55 * carelessness + 0.835 * chance(YEAR, year).normal();
    }

    /** 年初预算数, 万元. */
    BigDecimal initialBudget(int year) {
        var amount = budgetOfNewest;
        for (var later = NEWEST_YEAR; later > year; later--) {
            amount /= 1 + Math.max(-0.3, 0.04 + 0.07 * chance(GROWTH, later).normal());
        }
        return amount(outlier(year) == Outlier.GROWTH ? amount * 2.5 : amount);
    }

    /** 预算执行率 as a share: most are near 1, a few far below, a few above. */
    double executionRate(int year) {
        var chance = chance(RATE, year);
        if (outlier(year) == Outlier.EXECUTION) {
            return 0.3 + 0.1 * chance.share();
        }
        if (chance.happens(0.03)) {
            return 1 + 0.04 * chance.share();
        }
        return Math.max(0.4, 1 - 0.01 * StrictMath.exp(1.25 + 0.8 * badness(year)));
    }

    /** The same for how its targets were reached. */
    double badnessOfTargets(int year) {
        return outlier(year) == Outlier.SCORE
                ? 3.6
                : 0.75 * badness(year) + 0.66 * chance(TARGETS, year).normal();
    }

    static BigDecimal amount(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
