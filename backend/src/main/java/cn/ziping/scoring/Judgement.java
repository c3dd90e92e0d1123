package cn.ziping.scoring;

import cn.ziping.template.ScoringRules.Band;
import cn.ziping.template.ScoringRules.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A qualitative target (定性指标): only what says plainly that the target is reached gets a score; for the rest people
 * choose within a step's range, and the sentence says which.
 */
final class Judgement {
    /** Say that a target is reached, whatever it is. */
    private static final Set<String> REACHED =
            words("达成 达标 全部达成 全部达标 达到 达到目标 达成目标 达到预期 达到预期目标 达成预期目标 达成预期指标 达成年度指标 达到年度目标 达成年度目标");

    private static final Set<String> DONE = words("完成 全部完成 均完成 圆满完成 顺利完成 100%完成 完成100% 100% 是");
    /** More than done: done in time. */
    private static final Set<String> IN_TIME = words("及时 按时 按期 及时完成 按时完成 按期完成 如期完成 按时按质完成 按时按质按量完成 均及时完成");

    private static final Set<String> IN_PART = words("部分完成 部分达成 基本完成 基本达成 大部分完成 未全部完成 未完全完成 未完全达成 完成部分 部分达成并具有一定效果");
    private static final Set<String> MISSED = words("未完成 未达成 未达到 未达标 没有完成 没完成 未实施 未开展 否 未及时 不及时 未按时完成 未达成且效果较差");

    private Judgement() {}

    static Suggestion of(List<Step> steps, String target, String actual, BigDecimal weight) {
        if (steps.isEmpty()) {
            return Suggestion.none("本模板没有定性指标的评分档次，请自行评分");
        }
        var best = steps.get(0);
        if (isReached(target, actual, best)) {
            var score = new Band(best.from(), best.to()).pointsOf(weight);
            var sentence = "实际" + Wording.quote(actual) + "，达到目标" + Wording.quote(target) + "，按“" + best.name() + "”得 "
                    + Wording.points(score);
            return new Suggestion(score, sentence);
        }
        var step = stepOf(steps, actual);
        if (step != null) {
            var range = range(step, weight, step == best);
            return Suggestion.none("实际" + Wording.quote(actual) + "属“" + step.name() + "”，可得 " + range + "，请自行评分");
        }
        var ranges = steps.stream()
                .map(each -> each.name() + " " + range(each, weight, each == best))
                .collect(Collectors.joining("，"));
        return Suggestion.none("定性指标请对照目标自行评分：" + ranges);
    }

    private static boolean isReached(String target, String actual, Step best) {
        var asked = plain(target);
        var told = plain(actual);
        if (MISSED.contains(told) || IN_PART.contains(told)) {
            return false;
        }
        return told.equals(asked)
                || told.equals(plain(best.name()))
                || REACHED.contains(told)
                || DONE.contains(told) && DONE.contains(asked)
                || IN_TIME.contains(told) && (IN_TIME.contains(asked) || DONE.contains(asked));
    }

    private static @Nullable Step stepOf(List<Step> steps, String actual) {
        var told = plain(actual);
        for (var step : steps) {
            if (told.equals(plain(step.name()))) {
                return step;
            }
        }
        if (MISSED.contains(told)) {
            return steps.get(steps.size() - 1);
        }
        return IN_PART.contains(told) && steps.size() > 2 ? steps.get(1) : null;
    }

    private static String range(Step step, BigDecimal weight, boolean best) {
        var from = Wording.number(share(weight, step.from()));
        var to = Wording.points(share(weight, step.to()));
        return from + "～" + to + (best ? "" : "（不含 " + to + "）");
    }

    /** Exact: bounds are not rounded, or a score could be let in by them. */
    private static BigDecimal share(BigDecimal weight, BigDecimal percent) {
        return weight.multiply(percent).movePointLeft(2);
    }

    /** Without signs, and without a 已 that says only when. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            var sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (Character.isLetterOrDigit(sign) || sign == '%' || sign == '％') {
                plain.appendCodePoint(sign == '％' ? '%' : sign);
            }
        }
        if (plain.length() > 1 && plain.charAt(0) == '已') {
            plain.deleteCharAt(0);
        }
        return plain.toString();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
