package cn.ziping.scoring;

import static cn.ziping.indicator.IndicatorOperator.BETWEEN;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folded text as label, comparison, number or range, unit, comparison, what was counted: each may be missing but
 * the number, and nothing may be left over. By hand and in one pass: it is done twice for every indicator of a report.
 */
final class ValueReader {
    /** No label is longer, so that no number needs to be looked for further on. */
    private static final int FURTHEST = 21;

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final List<String> ABOUT_BEFORE = List.of("大约", "大概", "约为", "约");
    private static final List<String> ABOUT_BEHIND = List.of("左右", "上下");
    /** 十分, 一期, 一起 are words; a number in Chinese before these tells nothing. */
    private static final String WORDS_WITH_HAN = "分期度起届本轮";

    private final String text;
    private final @Nullable String rowUnit;

    ValueReader(String text, @Nullable String rowUnit) {
        this.text = text;
        this.rowUnit = rowUnit;
    }

    WrittenValue read() {
        for (int start = 0; start < text.length() && start < FURTHEST; start++) {
            var value = statement(start);
            if (value != null) {
                return value;
            }
        }
        return WrittenValue.TEXT;
    }

    private @Nullable WrittenValue statement(int start) {
        if (!mayBegin(text.charAt(start)) || !ValueLabel.allows(text, start)) {
            return null;
        }
        var about = skip(ABOUT_BEFORE, start);
        var comparison = Comparison.before(text, about);
        var at = comparison == null ? about : about + comparison.word().length();
        if (comparison != null && (text.startsWith("到", at) || text.startsWith("于", at))) {
            at++;
        }
        var number = quantity(at);
        var range = number == null ? null : range(number, comparison);
        var last = range == null ? number : range;
        if (number == null || last == null) {
            return null;
        }
        return rest(number, range, last, comparison == null ? null : comparison.operator(), about > start);
    }

    /** What stands behind the last number: unit, comparison, 左右, what was counted. */
    private @Nullable WrittenValue rest(
            Quantity number,
            @Nullable Quantity range,
            Quantity last,
            @Nullable IndicatorOperator before,
            boolean about) {
        var at = last.end;
        var behind = Comparison.behind(text, at);
        var unit = last.unit;
        if (behind != null) {
            at += behind.word().length();
        }
        var approximately = skip(ABOUT_BEHIND, at);
        var approximate = about || approximately > at;
        if (!isRestAllowed(approximately, unit)) {
            return null;
        }
        var operator = before == null && behind != null ? behind.operator() : before;
        // 不超过5个以上 says two things at once.
        if (before != null && behind != null && before != behind.operator()) {
            return null;
        }
        if (range == null) {
            return operator == BETWEEN ? null : value(operator, number.value, null, unit, approximate);
        }
        var ordered = number.value.compareTo(range.value) <= 0;
        return ordered && (operator == null || operator == BETWEEN)
                ? value(BETWEEN, number.value, range.value, unit, approximate)
                : null;
    }

    private boolean isRestAllowed(int at, @Nullable String unit) {
        return at == text.length()
                || unit != null && Unit.end(text, at) < text.length() && ValueLabel.allowsBehind(text, at);
    }

    private static WrittenValue value(
            @Nullable IndicatorOperator operator,
            BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String unit,
            boolean approximate) {
        return new WrittenValue(IndicatorNature.QUANTITATIVE, operator, value, upper, unit, approximate);
    }

    /** The upper end of a range that begins with {@code lower}, in the same unit or with the only one. */
    private @Nullable Quantity range(Quantity lower, @Nullable Comparison comparison) {
        var between = comparison != null && comparison.operator() == BETWEEN || text.endsWith("之间");
        if (lower.end >= text.length()) {
            return null;
        }
        if (!isJoint(lower.end) && !(between && "和与".indexOf(text.charAt(lower.end)) >= 0)) {
            return null;
        }
        var upper = quantity(lower.end + 1);
        return upper != null && (lower.unit == null || Objects.equals(lower.unit, upper.unit)) ? upper : null;
    }

    /** A number with its unit. */
    private record Quantity(BigDecimal value, @Nullable String unit, int end) {}

    private @Nullable Quantity quantity(int start) {
        for (var share : List.of("百分之", "千分之")) {
            if (text.startsWith(share, start)) {
                return share(start + share.length(), share.equals("百分之") ? Unit.PERCENT : "‰");
            }
        }
        var number = NumberScan.at(text, start);
        if (number == null) {
            return null;
        }
        var end = unitEnd(number.end());
        var unit = end == number.end() ? null : text.substring(number.end(), end);
        if (number.han() && !isCount(number, unit)) {
            return null;
        }
        // 2025年 and 2023日 are dates.
        if ("年".equals(unit) && number.value().compareTo(FIRST_YEAR) >= 0) {
            return null;
        }
        return new Quantity(number.value(), unit, end);
    }

    private @Nullable Quantity share(int start, String unit) {
        // 百分之百
        if (text.startsWith("百", start)) {
            return new Quantity(BigDecimal.valueOf(100), unit, start + 1);
        }
        var number = NumberScan.at(text, start);
        return number == null ? null : new Quantity(number.value(), unit, number.end());
    }

    /** 三次 counts, 三 alone does where nothing else is written; 十分 and 一流 do not. */
    private boolean isCount(NumberScan number, @Nullable String unit) {
        return unit == null
                ? number.end() == text.length() || isJoint(number.end())
                : WORDS_WITH_HAN.indexOf(unit.charAt(0)) < 0;
    }

    private boolean isJoint(int at) {
        return "-~至到".indexOf(text.charAt(at)) >= 0;
    }

    private int unitEnd(int start) {
        var known = Unit.end(text, start);
        var byRow = rowUnit != null && !rowUnit.isEmpty() && text.startsWith(rowUnit, start)
                ? start + rowUnit.length()
                : start;
        return Math.max(known, byRow);
    }

    private int skip(List<String> words, int at) {
        for (var word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }

    /** Signs that a statement can begin with; all others are part of its label, and not worth a look. */
    private static boolean mayBegin(char sign) {
        return Folding.isDigit(sign) || "-+≥≤><=≮≯不大高多超小少低至最等介约千百十零一两二三四五六七八九".indexOf(sign) >= 0;
    }
}
