package cn.ziping.printing;

import static java.util.Objects.requireNonNullElse;

import cn.ziping.budget.Rate;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.template.IndicatorField;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is printed of an indicator: in tables of the text and in official forms. Empty where it says nothing. */
final class IndicatorCell {
    private static final Pattern SIGN =
            Pattern.compile("[≥≤＝=＞>＜<]|不低于|不少于|不高于|不超过|不大于|不小于|大于|小于|等于|以上|以下|以内|达到|[（(]含[）)]|含");

    /** One or two, with what stands between. */
    private static final Pattern FIGURES = Pattern.compile("[\\d.,\\s—~～至-]*");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private IndicatorCell() {}

    /** @param columns what has a column of its own beside it */
    static String of(Indicator row, IndicatorField field, Set<IndicatorField> columns) {
        return switch (field) {
            case LEVEL1 -> row.level1();
            case LEVEL2 -> words(row.level2());
            case LEVEL3 -> words(row.level3());
            case TARGET -> words(written(row.target(), row.targetValue()));
            case OPERATOR -> words(sign(row));
            case TARGET_VALUE ->
                lead(row, columns) + value(row, row.target(), row.targetValue(), row.targetUpper(), columns);
            case UNIT -> words(row.unit());
            case NATURE -> words(nature(row.nature()));
            case ACTUAL -> words(written(row.actual(), row.actualValue()));
            case ACTUAL_VALUE -> value(row, row.actual(), row.actualValue(), null, columns);
            case WEIGHT -> words(Figures.of(row.weight()));
            case SCORE -> words(Figures.of(row.score()));
            case SCORE_RATE -> rate(Rate.of(row.score(), row.weight()));
            case REASON -> words(row.deviationReason());
            case BLANK -> "";
        };
    }

    static Alignment alignment(IndicatorField field) {
        return switch (field) {
            case WEIGHT, SCORE -> Alignment.RIGHT;
            case LEVEL1, LEVEL2, OPERATOR, TARGET_VALUE, ACTUAL_VALUE, UNIT, NATURE, SCORE_RATE -> Alignment.CENTER;
            case LEVEL3, TARGET, ACTUAL, REASON, BLANK -> Alignment.LEFT;
        };
    }

    /** Stands as written where it was written. */
    static @Nullable String written(@Nullable String written, @Nullable BigDecimal value) {
        return written != null ? written : Figures.of(value);
    }

    /** In percent, with its sign. */
    static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "" : Figures.of(rate) + "%";
    }

    private static @Nullable String sign(Indicator row) {
        var operator = operator(row.operator());
        return operator == null && row.nature() == IndicatorNature.QUALITATIVE ? nature(row.nature()) : operator;
    }

    /**
     * What is written less the sign and the unit that stand in columns of their own; all of it where it says more than
     * number, unit and how they are compared.
     */
    private static String value(
            Indicator row,
            @Nullable String written,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            Set<IndicatorField> columns) {
        if (value == null) {
            return words(written);
        }
        var number = upper == null ? words(Figures.of(value)) : Figures.of(value) + "—" + Figures.of(upper);
        var unit = words(row.unit());
        if (written == null) {
            return number + (columns.contains(IndicatorField.UNIT) ? "" : unit);
        }
        if (!isBare(written.replace(unit, ""), upper == null ? 1 : 2)) {
            return written;
        }
        var left = columns.contains(IndicatorField.UNIT) ? without(unit, written) : written;
        if (columns.contains(IndicatorField.OPERATOR) && row.operator() != null) {
            left = SIGN.matcher(left).replaceAll("");
        }
        return FIGURES.matcher(left).matches() ? number : left.strip();
    }

    private static String without(String unit, String written) {
        return unit.equals("%") || unit.equals("％") ? written.replaceAll("[%％]", "") : written.replace(unit, "");
    }

    private static boolean isBare(String written, int numbers) {
        return NUMBER.matcher(written).results().count() == numbers
                && FIGURES.matcher(SIGN.matcher(written).replaceAll("").replaceAll("[%％]", ""))
                        .matches();
    }

    /** The sign that a target has where only its number is told and no column has the sign. */
    private static String lead(Indicator row, Set<IndicatorField> columns) {
        var isTold = row.target() != null || row.targetValue() == null || row.targetUpper() != null;
        return isTold || columns.contains(IndicatorField.OPERATOR) || row.operator() == IndicatorOperator.BETWEEN
                ? ""
                : words(operator(row.operator()));
    }

    static @Nullable String nature(@Nullable IndicatorNature nature) {
        if (nature == null) {
            return null;
        }
        return switch (nature) {
            case QUANTITATIVE -> "定量";
            case QUALITATIVE -> "定性";
        };
    }

    static @Nullable String operator(@Nullable IndicatorOperator operator) {
        if (operator == null) {
            return null;
        }
        return switch (operator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case EQUAL -> "＝";
            case MORE_THAN -> "＞";
            case LESS_THAN -> "＜";
            case BETWEEN -> "区间";
        };
    }

    private static String words(@Nullable String words) {
        return requireNonNullElse(words, "");
    }
}
