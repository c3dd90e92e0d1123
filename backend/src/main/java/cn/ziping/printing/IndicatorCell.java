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
            case TARGET -> lead(row, columns) + whole(row, row.target(), row.targetValue(), row.targetUpper(), columns);
            case OPERATOR -> words(sign(row));
            case TARGET_VALUE ->
                lead(row, columns) + value(row, row.target(), row.targetValue(), row.targetUpper(), columns);
            case UNIT -> words(row.unit());
            case NATURE -> words(nature(row.nature()));
            case ACTUAL -> whole(row, row.actual(), row.actualValue(), null, columns);
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

    /** Whether it says what was to be reached, what was, or why. */
    static boolean isTold(Indicator row) {
        return row.target() != null
                || row.targetValue() != null
                || row.actual() != null
                || row.actualValue() != null
                || row.deviationReason() != null;
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

    /** As written; a bare number with its unit, where nothing else says it. */
    private static String whole(
            Indicator row,
            @Nullable String written,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            Set<IndicatorField> columns) {
        if (written == null) {
            return value == null ? "" : number(value, upper) + unit(row, columns);
        }
        return isNumber(written) && unitIsMissing(row) ? written + unit(row, columns) : written;
    }

    private static String number(BigDecimal value, @Nullable BigDecimal upper) {
        return upper == null ? words(Figures.of(value)) : Figures.of(value) + "—" + Figures.of(upper);
    }

    /** The unit, unless it has a column of its own. */
    private static String unit(Indicator row, Set<IndicatorField> columns) {
        return columns.contains(IndicatorField.UNIT) ? "" : words(row.unit());
    }

    /** Neither target nor result says the unit as it is written. */
    static boolean unitIsMissing(Indicator row) {
        return row.unit() != null && !contains(row.target(), row.unit()) && !contains(row.actual(), row.unit());
    }

    private static boolean contains(@Nullable String written, String unit) {
        return written != null && written.contains(unit);
    }

    /** A bare number does not tell how it is compared; 95%以上 and ≥95% do. */
    static boolean operatorIsMissing(Indicator row) {
        return row.operator() != null
                && words(row.target())
                        .replace(words(row.unit()), "")
                        .replaceAll("[\\d.,%\\s]", "")
                        .isEmpty();
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
        if (value == null || written == null) {
            return whole(row, written, value, upper, columns);
        }
        var unit = words(row.unit());
        if (!isBare(written.replace(unit, ""), upper == null ? 1 : 2)) {
            return written;
        }
        var left = columns.contains(IndicatorField.UNIT) ? without(unit, written) : written;
        if (columns.contains(IndicatorField.OPERATOR) && row.operator() != null) {
            left = SIGN.matcher(left).replaceAll("");
        }
        if (!FIGURES.matcher(left).matches()) {
            return left.strip();
        }
        return number(value, upper) + (unitIsMissing(row) ? unit(row, columns) : "");
    }

    private static String without(String unit, String written) {
        return unit.equals("%") || unit.equals("％") ? written.replaceAll("[%％]", "") : written.replace(unit, "");
    }

    private static boolean isNumber(String written) {
        return NUMBER.matcher(written).find() && FIGURES.matcher(written).matches();
    }

    private static boolean isBare(String written, int numbers) {
        return NUMBER.matcher(written).results().count() == numbers
                && FIGURES.matcher(SIGN.matcher(written).replaceAll("").replaceAll("[%％]", ""))
                        .matches();
    }

    /** The sign of a target that is a number and nothing more, where no column has it. */
    private static String lead(Indicator row, Set<IndicatorField> columns) {
        var isNumber = row.target() == null
                ? row.targetValue() != null
                : NUMBER.matcher(row.target()).find();
        var isOne = isNumber && row.targetUpper() == null && row.operator() != IndicatorOperator.BETWEEN;
        return isOne && operatorIsMissing(row) && !columns.contains(IndicatorField.OPERATOR)
                ? words(operator(row.operator()))
                : "";
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
