package cn.ziping.importing.form;

import cn.ziping.measure.Digits;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of an indicator or of a group of them.
 *
 * @param words null where the cell names none
 * @param points that stand behind it, as in 产出指标（50分）
 */
record IndicatorName(@Nullable String words, @Nullable BigDecimal points) {
    static final IndicatorName NONE = new IndicatorName(null, null);

    private static final Pattern POINTS = Pattern.compile("(.*\\D)[（(]\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分?\\s*[)）]\\s*$");
    private static final Pattern BARE_POINTS =
            Pattern.compile("(.*(?:指标|效益|成本|满意度))\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分\\s*$");
    private static final Pattern PLACE = Pattern.compile("^(?:三级|二级)?指标\\s*[\\d一二三四五六七八九十]{1,3}\\s*(?:[:：、.．]\\s*|$)");

    /** Of 一级指标 or 二级指标. */
    static IndicatorName ofGroup(String text) {
        if (Words.isNothing(text)) {
            return NONE;
        }
        var line = Words.line(text).replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
        var half = Digits.halfWidth(line);
        for (var pattern : new Pattern[] {POINTS, BARE_POINTS}) {
            var match = pattern.matcher(half);
            if (match.matches()) {
                return new IndicatorName(line.substring(0, match.end(1)).strip(), new BigDecimal(match.group(2)));
            }
        }
        return new IndicatorName(line, null);
    }

    /** Of 三级指标: 指标1：参训人数 is 参训人数; a place that nobody filled in is none. */
    static IndicatorName of(String text) {
        var line = Words.line(text);
        var match = PLACE.matcher(line);
        var name = match.find() ? line.substring(match.end()).strip() : line;
        return Words.isNothing(name) ? NONE : new IndicatorName(name, null);
    }

    /** The same with the points behind it told apart, where no column has them. */
    IndicatorName parted() {
        if (words == null) {
            return this;
        }
        var match = POINTS.matcher(Digits.halfWidth(words));
        return match.matches() && words.strip().matches(".*分\\s*[）)]$")
                ? new IndicatorName(words.substring(0, match.end(1)).strip(), new BigDecimal(match.group(2)))
                : this;
    }

    boolean isSubtotal() {
        return words != null && Words.key(words).equals("小计");
    }
}
