package cn.ziping.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a place scores: what differs between places is here, as data (财预〔2020〕10号; 财预〔2021〕101号; provincial forms).
 * Rates and shares are percent, points are points.
 *
 * @param execution how the execution of the budget is scored; null where the place does not score it
 * @param formula what a missed target still earns
 * @param steps judgement of qualitative targets, best first
 * @param satisfaction bands of satisfaction, best first; empty where satisfaction is scored as any other target
 * @param overFulfilment what a target far exceeded costs
 * @param caps the most that a total may come to at a low execution rate; empty for none
 */
public record ScoringRules(
        @Nullable Execution execution,
        Formula formula,
        List<Step> steps,
        List<Band> satisfaction,
        OverFulfilment overFulfilment,
        List<Cap> caps) {

    public ScoringRules {
        steps = List.copyOf(steps);
        satisfaction = List.copyOf(satisfaction);
        caps = List.copyOf(caps);
    }

    /** The common default: formula of difference, steps at 80 and 60, nothing for execution, nothing capped. */
    public static final ScoringRules COMMON = new ScoringRules(
            null,
            Formula.DIFFERENCE,
            List.of(
                    new Step("达成年度指标", BigDecimal.valueOf(80), BigDecimal.valueOf(100)),
                    new Step("部分达成并具有一定效果", BigDecimal.valueOf(60), BigDecimal.valueOf(80)),
                    new Step("未达成且效果较差", BigDecimal.ZERO, BigDecimal.valueOf(60))),
            List.of(),
            new OverFulfilment(BigDecimal.valueOf(130), Effect.REASON, null),
            List.of());

    /** What a missed target earns. */
    public enum Formula {
        /** Formula A: ≥ weight × actual ÷ target; ≤ weight × (1 − excess ÷ target), nothing from twice the target on. */
        DIFFERENCE,
        /** Formula B (Hubei): ≥ weight × actual ÷ target; ≤ weight × target ÷ actual. */
        RATIO
    }

    /**
     * @param level1 name of the level-1 indicator that stands for execution in a report's framework, such as 预算执行率;
     *     null where it stands beside the indicators only
     * @param weight points for full execution
     * @param bands points by rate, best first; empty: in proportion to the rate
     */
    public record Execution(@Nullable String level1, BigDecimal weight, List<Band> bands) {
        public Execution {
            bands = List.copyOf(bands);
        }
    }

    /** From a value on (rate or satisfaction in percent) this share of the weight in percent. */
    public record Band(BigDecimal from, BigDecimal share) {
        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        /** Points of a weight: half up to two decimals, the whole weight untouched, never more than it. */
        public BigDecimal pointsOf(BigDecimal weight) {
            return share.compareTo(ALL) >= 0
                    ? weight
                    : weight.multiply(share)
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP)
                            .min(weight)
                            .max(BigDecimal.ZERO);
        }
    }

    /**
     * A step of a judgement.
     *
     * @param from share of the weight, percent, included
     * @param to share of the weight, percent; included for the best step, excluded for the others
     */
    public record Step(String name, BigDecimal from, BigDecimal to) {}

    /**
     * @param threshold percent of the target from which on it counts as far exceeded; null: never
     * @param points what {@code FIXED} takes off
     */
    public record OverFulfilment(
            @Nullable BigDecimal threshold,
            Effect effect,
            @Nullable BigDecimal points) {}

    /** What a target far exceeded asks for. */
    public enum Effect {
        /** Nothing. */
        NONE,
        /** A reason, and no points. */
        REASON,
        /** A reason, and a fixed number of points. */
        FIXED,
        /** A reason, and points in proportion to the excess over the threshold. */
        PROPORTIONAL
    }

    /** With an execution rate below this one (percent), a total of at most so many points. */
    public record Cap(BigDecimal below, BigDecimal most) {}
}
