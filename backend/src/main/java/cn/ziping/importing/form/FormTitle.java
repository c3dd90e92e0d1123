package cn.ziping.importing.form;

import cn.ziping.measure.Digits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title of a form and the year in it. */
final class FormTitle {
    private static final Pattern TITLE =
            Pattern.compile(".{0,40}(?:自评|绩效评价|绩效评估|绩效目标完成情况)[^。；，]{0,12}(?:表|报告书?)(?:[（(].*)?");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("[（(]\\s*(20\\d\\d)\\s*年?度?\\s*[)）]");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*年");

    private FormTitle() {}

    static boolean is(String text) {
        var line = text.replaceAll("[\\s\u3000]", "");
        return line.length() <= 60 && TITLE.matcher(line).matches();
    }

    /** The year that a title names, one in brackets first. */
    static @Nullable Integer year(String text) {
        var plain = digits(Digits.halfWidth(text)).replaceAll("\\s", "");
        for (var pattern : new Pattern[] {YEAR_IN_BRACKETS, YEAR}) {
            var match = pattern.matcher(plain);
            if (match.find()) {
                return Integer.valueOf(match.group(1));
            }
        }
        return null;
    }

    /** 二〇二三年 is 2023年. */
    private static String digits(String text) {
        var han = "〇一二三四五六七八九";
        var match = Pattern.compile("二[〇○零ＯO0][〇○零一二三四五六七八九]{2}(?=\\s*年)").matcher(text);
        return match.replaceAll(year -> {
            var digits = new StringBuilder();
            year.group().chars().forEach(c -> digits.append(Math.max(0, han.indexOf(c))));
            return digits.toString();
        });
    }
}
