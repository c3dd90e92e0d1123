package cn.ziping.finding.text;

import cn.ziping.measure.HanDigits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks that number the items of a list in running text: 1、 （2） ③ 一是 第二，. */
final class ListMarks {
    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    /** An item begins behind a sign or at the beginning: 1.5万 and 三是 within words are no marks. */
    private static final String AT_BEGIN = "(?:^|(?<=[。；，：、！？\\n（]))";

    private static final List<Pattern> FAMILIES = List.of(
            Pattern.compile(AT_BEGIN + "(?<n>\\d{1,2})[、.．](?!\\d)"),
            Pattern.compile("(?:^|(?<=[^a-zA-Z\\d]))（(?<n>\\d{1,2})）"),
            Pattern.compile("（(?<n>" + HAN + ")）"),
            Pattern.compile("(?<n>[①-⑳])"),
            Pattern.compile(AT_BEGIN + "(?<n>" + HAN + ")(?:是|则|要)"),
            Pattern.compile(AT_BEGIN + "第(?<n>" + HAN + ")[，、是：]"),
            Pattern.compile(AT_BEGIN + "(?<n>" + HAN + ")、"));

    private ListMarks() {}

    /**
     * How many items a list has that begins where the text begins; empty where none begins there, where its numbers are
     * not one behind the other, or where a mark up to the stated number may hide within a sentence.
     */
    static Optional<Integer> count(String text, int stated) {
        for (var family : FAMILIES) {
            var match = family.matcher(text);
            if (!match.find() || match.start() > 1 || number(match.group("n")) != 1) {
                continue;
            }
            var count = 1;
            var last = match.end();
            var end = text.length();
            while (match.find()) {
                var number = number(match.group("n"));
                if (number == count + 1) {
                    count++;
                    last = match.end();
                } else if (number == 1) {
                    end = match.start();
                    break;
                } else if (number > count + 1) {
                    return Optional.empty();
                }
            }
            var isHidden = stated > count && isMarked(text.substring(last, end), count + 1);
            return isHidden ? Optional.empty() : Optional.of(count);
        }
        return Optional.empty();
    }

    /** 一是…二是…三是 without signs between them. */
    private static boolean isMarked(String text, int number) {
        var han = number <= 10 ? "一二三四五六七八九十".substring(number - 1, number) : "十";
        return text.contains(han + "是")
                || text.contains(han + "、")
                || text.contains("（" + han + "）")
                || text.contains("（" + number + "）")
                || text.contains(number + "、")
                || text.contains(number + ".");
    }

    private static int number(String written) {
        var first = written.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first)
                ? Integer.parseInt(written)
                : HanDigits.read(written).map(BigDecimal::intValue).orElse(0);
    }
}
