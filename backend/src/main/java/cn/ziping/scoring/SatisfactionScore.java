package cn.ziping.scoring;

import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.ScoringRules.Band;
import java.math.BigDecimal;
import java.util.List;

/** 满意度 by bands (财预〔2021〕101号): what counts is the rate, not how far it is from its target. */
final class SatisfactionScore {
    private SatisfactionScore() {}

    static Suggestion of(List<Band> bands, IndicatorReading reading, String written, BigDecimal weight) {
        var actual = reading.actual();
        var unit = Unit.of(actual.unit() != null ? actual.unit() : reading.unit());
        if (actual.value() == null) {
            return Suggestion.none("满意度" + Wording.quote(written) + "读不出数值");
        }
        var rate = unit.isNone() ? actual.value() : unit.convert(actual.value(), Unit.of(Unit.PERCENT));
        if (rate == null || unit.multiplied()) {
            return Suggestion.none("满意度" + Wording.quote(written) + "不是百分数");
        }
        if (actual.unit() == null && rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) <= 0) {
            return Suggestion.none("满意度" + Wording.quote(written) + "请写成百分数，如 95%");
        }
        // 90%以上 lies in the best band for certain, in any other it does not.
        var atLeast =
                actual.operator() == IndicatorOperator.AT_LEAST || actual.operator() == IndicatorOperator.MORE_THAN;
        var best = rate.compareTo(bands.get(0).from()) >= 0;
        if (!actual.isExact() && !(atLeast && best)) {
            return Suggestion.none("满意度" + Wording.quote(written) + "不是一个确定的数，请填实际数");
        }
        return bands.stream()
                .filter(band -> rate.compareTo(band.from()) >= 0)
                .findFirst()
                .map(band -> earned(band, rate, weight))
                .orElseGet(() -> new Suggestion(
                        BigDecimal.ZERO,
                        "满意度 %s%% 低于 %s%%，得 0 分"
                                .formatted(
                                        Wording.number(rate),
                                        Wording.number(
                                                bands.get(bands.size() - 1).from()))));
    }

    private static Suggestion earned(Band band, BigDecimal rate, BigDecimal weight) {
        var score = band.pointsOf(weight);
        var sentence = "满意度 %s%% 不低于 %s%%，得分值 %s 的 %s%% = %s"
                .formatted(
                        Wording.number(rate),
                        Wording.number(band.from()),
                        Wording.points(weight),
                        Wording.number(band.share()),
                        Wording.points(score));
        return new Suggestion(score, sentence);
    }
}
