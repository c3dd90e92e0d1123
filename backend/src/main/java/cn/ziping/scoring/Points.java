package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that rows come to together.
 *
 * @param counted rows with a score
 * @param missing rows with a weight and no score
 * @param weight what they are out of
 */
record Points(BigDecimal sum, int counted, int missing, BigDecimal weight) {
    static final Points NONE = new Points(BigDecimal.ZERO, 0, 0, BigDecimal.ZERO);

    /** The clerk's own score goes before the suggested one; a row with neither weight nor score is not scored. */
    static Points of(Indicator row, @Nullable BigDecimal weight, Suggestion suggestion) {
        return of(row.score() != null ? row.score() : suggestion.score(), weight);
    }

    static Points of(@Nullable BigDecimal score, @Nullable BigDecimal weight) {
        var outOf = weight == null ? BigDecimal.ZERO : weight;
        if (score != null) {
            return new Points(score, 1, 0, outOf);
        }
        return weight == null ? NONE : new Points(BigDecimal.ZERO, 0, 1, outOf);
    }

    Points plus(Points other) {
        return new Points(
                sum.add(other.sum), counted + other.counted, missing + other.missing, weight.add(other.weight));
    }

    /** A stated total goes before what is below it, score and weight each for itself. */
    Points orBelow(Points below) {
        var points = counted > 0 || below.isEmpty() ? this : below;
        return new Points(points.sum, points.counted, points.missing, weight.signum() != 0 ? weight : below.weight);
    }

    boolean isEmpty() {
        return counted + missing == 0;
    }

    boolean isComplete() {
        return counted > 0 && missing == 0;
    }
}
