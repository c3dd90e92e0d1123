package cn.ziping.printing.shape;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis with figures that people count in: 1, 2 or 5, times a power of ten.
 *
 * @param from where it begins, a multiple of the step
 * @param step from one line to the next
 * @param steps how many, at least 1
 */
public record Scale(BigDecimal from, BigDecimal step, int steps) {

    /** About so many steps are asked for; there are at most one more. */
    private static final BigDecimal WANTED = BigDecimal.valueOf(5);

    private static final List<BigDecimal> COUNTED =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * The shortest that holds all figures.
     *
     * @param zero whether zero must be on it
     */
    public static Scale of(List<BigDecimal> figures, boolean zero) {
        var least = figures.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        var most = figures.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        if (zero) {
            least = least.min(BigDecimal.ZERO);
            most = most.max(BigDecimal.ZERO);
        }
        if (least.compareTo(most) == 0) {
            // One figure alone stands in the middle, nothing at all at the foot.
            least = zero ? least : least.subtract(BigDecimal.ONE);
            most = most.add(BigDecimal.ONE);
        }
        var whole =
                figures.stream().allMatch(figure -> figure.stripTrailingZeros().scale() <= 0);
        return of(least, most, step(most.subtract(least), whole));
    }

    private static Scale of(BigDecimal least, BigDecimal most, BigDecimal step) {
        var first = least.divide(step, 0, RoundingMode.FLOOR);
        var last = most.divide(step, 0, RoundingMode.CEILING);
        return new Scale(first.multiply(step), step, last.subtract(first).intValueExact());
    }

    /** What is counted in whole numbers has no half ones on its axis. */
    private static BigDecimal step(BigDecimal range, boolean whole) {
        var wanted = range.divide(WANTED, MathContext.DECIMAL64);
        var power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        var step = COUNTED.stream()
                .map(power::multiply)
                .filter(counted -> counted.compareTo(wanted) >= 0)
                .findFirst()
                .orElseThrow();
        return plain(whole ? step.max(BigDecimal.ONE) : step);
    }

    private static BigDecimal plain(BigDecimal figure) {
        var stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The figures at its lines, from below. */
    public List<BigDecimal> lines() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(line -> from.add(step.multiply(BigDecimal.valueOf(line))))
                .toList();
    }

    /** How far up a figure is, from 0 at its beginning to 1 at its end. */
    public double place(BigDecimal figure) {
        return figure.subtract(from)
                .divide(step.multiply(BigDecimal.valueOf(steps)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
