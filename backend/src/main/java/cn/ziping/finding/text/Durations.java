package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.measure.HanDigits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time from and to with its length: 工期3月至5月，共6个月. Both ends may count or not. */
final class Durations implements Rule {
    private static final String NUMBER = "(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})";
    private static final String SPAN =
            "(?:(?<year>20\\d\\d)年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>[12]\\d|3[01]|0?[1-9])日)?(?:起|开始)?(?:至|到|-|~|—)"
                    + "(?:(?<year2>20\\d\\d)年|次年|当年|同年)?(?:(?<month2>1[0-2]|0?[1-9])月)?(?:(?<day2>[12]\\d|3[01]|0?[1-9])日)?(?:底|末|止|期间|结束|完工|竣工|验收)?";
    private static final String LENGTH = "(?<length>" + NUMBER + ")(?<unit>个月|天|日历天|日)(?![内前后以])";
    private static final Pattern SPAN_FIRST =
            Pattern.compile(SPAN + "[，、（]?(?:工期|总工期|历时|为期|前后|时间|期限|时长)?(?:共计|共|计|合计|总计|历时|为期|为|持续)+(?:时间)?" + LENGTH);
    private static final Pattern LENGTH_FIRST =
            Pattern.compile("(?:工期|历时|为期|期限|时间|共|为)(?:为|共|计|：)?" + LENGTH + "(?:，)?（" + SPAN + "）");

    /** 2021—2023连续两年. */
    private static final Pattern YEARS = Pattern.compile(
            "(?<from>20\\d\\d)年?(?:至|到|-|~|—+)(?<to>20\\d\\d)年?(?:度)?，?(?:已)?连续(?<length>" + NUMBER + ")(?:个)?年");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            years(sentence, findings);
            for (var pattern : List.of(SPAN_FIRST, LENGTH_FIRST)) {
                var match = pattern.matcher(sentence.text());
                while (match.find()) {
                    check(sentence, match, findings);
                }
            }
        }
    }

    private static void years(Sentence sentence, Consumer<Finding> findings) {
        var match = YEARS.matcher(sentence.text());
        while (match.find()) {
            var right = Integer.parseInt(match.group("to")) - Integer.parseInt(match.group("from")) + 1;
            var said = number(match.group("length"));
            if (right > 1 && said != right) {
                findings.accept(Finding.of(
                        Cards.T01,
                        "%s年到%s年是%d年，文中写的是连续%d年，请核对后改正。".formatted(match.group("from"), match.group("to"), right, said),
                        right + "年",
                        said + "年",
                        sentence.place(match.start(), match.end())));
            }
        }
    }

    private static void check(Sentence sentence, Matcher match, Consumer<Finding> findings) {
        var said = number(match.group("length"));
        var isOfMonths = match.group("unit").equals("个月");
        var right = isOfMonths ? months(match) : days(match);
        // Half a month at either end may count as one or as none.
        var loose = isOfMonths && match.group("day") != null ? 1 : 0;
        if (right < 1 || said == right || said == right - 1 || loose > 0 && Math.abs(said - right) <= loose + 1) {
            return;
        }
        var unit = match.group("unit");
        findings.accept(Finding.of(
                Cards.T01,
                "起止时间相隔%d%s，文中写的是%d%s，请核对后改正。".formatted(right, unit, said, unit),
                right + unit,
                said + unit,
                sentence.place(match.start(), match.end())));
    }

    /** With the month that it begins in; below 1 where nobody can say. */
    private static int months(Matcher match) {
        if (match.group("month2") == null) {
            return 0;
        }
        var years = years(match);
        var months = Integer.parseInt(match.group("month2")) - Integer.parseInt(match.group("month")) + 1 + 12 * years;
        return months < 1 && match.group("year2") == null ? months + 12 : months;
    }

    private static int years(Matcher match) {
        var from = match.group("year");
        var to = match.group("year2");
        if (to == null) {
            return match.group().contains("次年") ? 1 : 0;
        }
        return from == null ? -100 : Integer.parseInt(to) - Integer.parseInt(from);
    }

    private static int days(Matcher match) {
        if (match.group("day") == null || match.group("day2") == null) {
            return 0;
        }
        var year = match.group("year") == null ? 2023 : Integer.parseInt(match.group("year"));
        var month = Integer.parseInt(match.group("month"));
        var month2 = match.group("month2") == null ? month : Integer.parseInt(match.group("month2"));
        try {
            var from = LocalDate.of(year, month, Integer.parseInt(match.group("day")));
            var to = LocalDate.of(year + Math.max(0, years(match)), month2, Integer.parseInt(match.group("day2")));
            return (int) ChronoUnit.DAYS.between(from, to) + 1;
        } catch (DateTimeException none) {
            return 0;
        }
    }

    private static int number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : HanDigits.read(written).map(BigDecimal::intValue).orElse(0);
    }
}
