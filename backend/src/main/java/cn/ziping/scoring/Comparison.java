package cn.ziping.scoring;

import static cn.ziping.indicator.IndicatorOperator.AT_LEAST;
import static cn.ziping.indicator.IndicatorOperator.AT_MOST;
import static cn.ziping.indicator.IndicatorOperator.BETWEEN;
import static cn.ziping.indicator.IndicatorOperator.EQUAL;
import static cn.ziping.indicator.IndicatorOperator.LESS_THAN;
import static cn.ziping.indicator.IndicatorOperator.MORE_THAN;

import cn.ziping.indicator.IndicatorOperator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A word or sign that says how to compare, before a number (≥, 不低于) or behind it (以上, 以内). 以上, 以下 and 以内 include
 * the number itself, 超过, 不满 and 低于 do not (民法典 art. 1259).
 */
record Comparison(String word, IndicatorOperator operator) {
    /** Longer ones first: 不超过 is no 超过. */
    private static final List<Comparison> BEFORE = longestFirst(
            all(AT_LEAST, "≥ >= => ≮ 不低于 不少于 不小于 不下于 不得低于 不得少于 不能低于 不能少于 大于等于 大于或等于 高于或等于 至少 最少 最低"),
            all(AT_MOST, "≤ <= =< ≯ 不超过 不高于 不大于 不多于 不得超过 不得高于 不能超过 小于等于 小于或等于 低于或等于 至多 最多 最高"),
            all(MORE_THAN, "> 大于 高于 多于 超过 超"),
            all(LESS_THAN, "< 小于 少于 低于 不足 不满 不到"),
            all(EQUAL, "= == 等于"),
            all(BETWEEN, "介于"));

    private static final List<Comparison> BEHIND = longestFirst(
            all(AT_LEAST, "以上 及以上 或以上 (含)以上 以上(含) 及其以上"),
            all(AT_MOST, "以下 及以下 或以下 以内 之内 内 (含)以内 (含)以下 以内(含) 以下(含)"),
            all(BETWEEN, "之间"));

    private static final String FIRST_BEFORE = firstSigns(BEFORE);
    private static final String FIRST_BEHIND = firstSigns(BEHIND);

    static @Nullable Comparison before(String text, int at) {
        return first(BEFORE, FIRST_BEFORE, text, at);
    }

    static @Nullable Comparison behind(String text, int at) {
        return first(BEHIND, FIRST_BEHIND, text, at);
    }

    private static @Nullable Comparison first(List<Comparison> words, String firstSigns, String text, int at) {
        if (at >= text.length() || firstSigns.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (var comparison : words) {
            if (text.startsWith(comparison.word, at)) {
                return comparison;
            }
        }
        return null;
    }

    private static String firstSigns(List<Comparison> words) {
        return words.stream().map(each -> each.word.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    private static List<Comparison> all(IndicatorOperator operator, String words) {
        return List.of(words.split(" ")).stream()
                .map(word -> new Comparison(word, operator))
                .toList();
    }

    @SafeVarargs
    private static List<Comparison> longestFirst(List<Comparison>... lists) {
        return List.of(lists).stream()
                .flatMap(List::stream)
                .sorted((one, other) -> other.word.length() - one.word.length())
                .toList();
    }
}
