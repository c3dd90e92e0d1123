package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Target and result of an indicator, read and brought to one unit.
 *
 * @param operator the one written in the target, which is what is printed, else the row's; null where there is neither
 * @param targetValue in {@code unit}; null where the target tells no number
 * @param targetUpper upper end of a target between two values
 * @param actualValue the result in {@code unit}; null where it tells no number, or one of another unit
 * @param reached the result in {@code unit} where it is a bound such as 95%以上 as well
 * @param unit the row's 度量单位 where the numbers are in it or can be converted, else the target's, else the result's
 * @param doubt why the two numbers must not be compared; null where they may be
 */
public record IndicatorReading(
        @Nullable IndicatorNature nature,
        @Nullable IndicatorOperator operator,
        @Nullable BigDecimal targetValue,
        @Nullable BigDecimal targetUpper,
        @Nullable BigDecimal actualValue,
        @Nullable BigDecimal reached,
        @Nullable String unit,
        WrittenValue target,
        WrittenValue actual,
        @Nullable Doubt doubt) {
    /** 12,000 beside 5万元: in 元 or in 万元? */
    private static final BigDecimal FAR_APART = BigDecimal.valueOf(100);

    /** Why two numbers must not be compared. */
    public enum Doubt {
        /** 3次 and 5人. */
        OTHER_UNIT,
        /** Only one of them says what it is in, and it could be meant either way: 0.95 beside 95%. */
        UNCLEAR_UNIT
    }

    public static IndicatorReading of(Indicator row) {
        return of(row.nature(), row.operator(), row.target(), row.actual(), row.unit());
    }

    public static IndicatorReading of(
            @Nullable IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            @Nullable String writtenTarget,
            @Nullable String writtenActual,
            @Nullable String rowUnit) {
        var target = WrittenValue.read(writtenTarget, rowUnit);
        var actual = WrittenValue.read(writtenActual, rowUnit);
        var folded = rowUnit == null || rowUnit.isBlank() ? null : Folding.fold(rowUnit);
        var ofRow = folded == null || folded.isEmpty() ? null : folded;
        var ofTarget = counted(target.unit(), ofRow);
        var ofActual = counted(actual.unit(), ofRow);
        var unit = unit(first(ofTarget, ofActual), ofRow);
        // 5万 beside 60000 without a unit: the multiplier belongs to the one number only.
        var shared = Unit.of(unit).isNone() ? null : unit;
        var targetUnit = first(ofTarget, first(ofRow, shared));
        var actualUnit = first(ofActual, first(ofRow, shared));
        var value = converted(target.value(), targetUnit, unit);
        var upper = converted(target.upper(), targetUnit, unit);
        var result = converted(actual.value(), actualUnit, unit);
        return new IndicatorReading(
                nature != null ? nature : target.nature(),
                target.operator() != null ? target.operator() : operator,
                stored(value),
                stored(upper),
                actual.isExact() ? stored(result) : null,
                result,
                unit,
                target,
                actual,
                doubt(target, actual, ofRow, upper != null ? upper : value, result));
    }

    /** 5万 in a row that counts 人 is 5万人. */
    private static @Nullable String counted(@Nullable String written, @Nullable String ofRow) {
        return written != null && ofRow != null && Unit.of(written).isNone() ? written + ofRow : written;
    }

    private static @Nullable String unit(@Nullable String written, @Nullable String ofRow) {
        var fits = ofRow != null && (written == null || convertible(written, ofRow));
        return fits ? ofRow : first(written, ofRow);
    }

    private static boolean convertible(String from, String to) {
        return Unit.of(from).convert(BigDecimal.ONE, Unit.of(to)) != null;
    }

    private static @Nullable BigDecimal converted(
            @Nullable BigDecimal value, @Nullable String from, @Nullable String to) {
        return value == null ? null : Unit.of(from).convert(value, Unit.of(to));
    }

    /** As many digits as figures are kept with. */
    private static @Nullable BigDecimal stored(@Nullable BigDecimal value) {
        return value == null || value.scale() <= 6 ? value : value.setScale(6, RoundingMode.HALF_UP);
    }

    private static @Nullable Doubt doubt(
            WrittenValue target,
            WrittenValue actual,
            @Nullable String ofRow,
            @Nullable BigDecimal value,
            @Nullable BigDecimal result) {
        if (target.value() == null || actual.value() == null) {
            return null;
        }
        if (value == null || result == null) {
            return Doubt.OTHER_UNIT;
        }
        var sameWriting = Objects.equals(target.unit(), actual.unit());
        if (sameWriting || target.unit() != null && actual.unit() != null) {
            return null;
        }
        var written = Unit.of(first(target.unit(), actual.unit()));
        var bare = target.unit() == null ? target : actual;
        var other = target.unit() == null ? actual : target;
        if (written.isPercent()) {
            return isShare(Objects.requireNonNull(bare.value())) && above1(other) ? Doubt.UNCLEAR_UNIT : null;
        }
        var factor = Objects.requireNonNull(bare.value()).abs();
        var unclear = written.multiplied()
                && !written.isNone()
                && (ofRow == null || Unit.of(ofRow).multiplied())
                && factor.compareTo(Objects.requireNonNull(other.value()).abs().multiply(FAR_APART)) > 0;
        return unclear ? Doubt.UNCLEAR_UNIT : null;
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean above1(WrittenValue value) {
        var highest = value.upper() != null ? value.upper() : Objects.requireNonNull(value.value());
        return highest.compareTo(BigDecimal.ONE) > 0;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
