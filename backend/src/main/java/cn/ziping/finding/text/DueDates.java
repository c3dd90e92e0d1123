package cn.ziping.finding.text;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day by which something was to be done beside the day that it was: T03 for 11月12日封顶，比计划提前43天 where 9月30日 was planned,
 * T01 for another number of days.
 */
final class DueDates implements Rule {
    private static final int ANY_YEAR = 2023;
    private static final String DAY =
            "(?:(?<year>20\\d\\d)年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12]\\d|0?[1-9])日|(?<end>底|末))";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern DUE_WORDS = Pattern.compile("(?:计划|原定|约定|要求|目标|规定|应于|应在)[^，；\\d]{0,8}$");
    private static final Pattern BY = Pattern.compile("^(?:之?前|以前)(?:完成)?(?<verb>[一-龥]{0,4})");
    private static final Pattern APART = Pattern.compile(
            "^(?<verb>[一-龥]{2,8}?)，?(?:实际)?(?:比|较)(?:年初|原|合同|既定|预定|约定|规定|绩效){0,2}(?:计划|合同|目标|约定|规定|要求|时限|期限|工期|节点)[^，；\\d]{0,8}?(?<how>提前|提早|推迟|延期|延迟|晚|早|滞后|延后|超期|逾期|延误)(?:了|完成|竣工|完工)?(?:(?<n>\\d{1,3})(?:个)?(?:日历)?[天日])?");
    private static final Pattern EARLY = Pattern.compile("提前|提早|早");
    private static final int NOUN = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01, Cards.T03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            var words = sentence.text();
            if (!words.contains("月") || !words.contains("比") && !words.contains("较")) {
                continue;
            }
            var match = DATE.matcher(words);
            while (match.find()) {
                var apart = APART.matcher(words.substring(match.end()));
                var done = day(match);
                if (done != null && apart.find()) {
                    var verb = apart.group("verb");
                    var due = within(words, match)
                            .or(() -> ofRow(subject, match))
                            .or(() -> elsewhere(text, sentence, match, verb));
                    var at = match.end();
                    due.ifPresent(day -> compare(sentence, match.start(), at, apart, day, done, findings));
                }
            }
        }
    }

    private static void compare(
            Sentence sentence,
            int from,
            int at,
            Matcher apart,
            LocalDate due,
            LocalDate done,
            Consumer<Finding> findings) {
        var days = ChronoUnit.DAYS.between(due, done);
        var isEarly = EARLY.matcher(apart.group("how")).find();
        var place = sentence.place(sentence.clauseFrom(from), sentence.clauseTo(at + apart.end() - 1));
        var n = apart.group("n");
        if (isEarly ? days > 0 : days < 0) {
            var fact = "计划是%d月%d日、实际%d月%d日"
                    .formatted(due.getMonthValue(), due.getDayOfMonth(), done.getMonthValue(), done.getDayOfMonth());
            var written = apart.group("how") + (n == null ? "" : n + "天");
            findings.accept(Finding.of(
                    Cards.T03,
                    "%s，文中写“%s”，前后矛盾，请按实际情况改正。".formatted(fact, written),
                    (isEarly ? "推迟" : "提前") + Math.abs(days) + "天",
                    written,
                    place));
        } else if (n != null && Math.abs(Math.abs(days) - Integer.parseInt(n)) > 1) {
            findings.accept(Finding.of(
                    Cards.T01,
                    "两个日期相差%d天，文中写的是%s天，请核对后改正。".formatted(Math.abs(days), n),
                    Math.abs(days) + "天",
                    n + "天",
                    place));
        }
    }

    private static @Nullable LocalDate day(Matcher match) {
        var year = match.group("year") == null ? ANY_YEAR : Integer.parseInt(match.group("year"));
        var month = YearMonth.of(year, Integer.parseInt(match.group("month")));
        try {
            return match.group("day") == null
                    ? month.atEndOfMonth()
                    : month.atDay(Integer.parseInt(match.group("day")));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** 计划9月30日封顶，实际11月12日封顶 */
    private static Optional<LocalDate> within(String words, Matcher done) {
        var until = done.start();
        var match = DATE.matcher(words.substring(words.lastIndexOf('；', until) + 1, until));
        while (match.find()) {
            var segment = words.substring(words.lastIndexOf('；', until) + 1);
            if (DUE_WORDS.matcher(segment.substring(0, match.start())).find()) {
                return Optional.ofNullable(sameYear(match, done));
            }
        }
        return Optional.empty();
    }

    /** A row that was reached on the day which the sentence tells. */
    private static Optional<LocalDate> ofRow(Subject subject, Matcher written) {
        var day = Objects.requireNonNull(written.group("month")) + "月" + written.group("day") + "日";
        for (var row : subject.indicators()) {
            var actual = row.actual();
            var target = row.target();
            if (actual != null
                    && target != null
                    && Names.plain(actual).replaceAll("^20\\d\\d年", "").equals(day)) {
                var match = DATE.matcher(Names.plain(target));
                if (match.find()) {
                    return Optional.ofNullable(sameYear(match, written));
                }
            }
        }
        return Optional.empty();
    }

    /** 主体结构于9月30日前封顶, of the same thing with the same verb. */
    private static Optional<LocalDate> elsewhere(Text text, Sentence sentence, Matcher done, String verb) {
        var before = sentence.text().substring(0, done.start());
        var clause = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
        var thing = clause.replaceAll("(?:已|于|在|是)+$", "");
        if (thing.length() < NOUN || verb.length() < 2) {
            return Optional.empty();
        }
        var noun = thing.substring(thing.length() - NOUN);
        for (var other : Readable.running(text)) {
            if (other != sentence && other.text().contains(noun)) {
                var match = DATE.matcher(other.text());
                while (match.find()) {
                    var by = BY.matcher(other.text().substring(match.end()));
                    if (by.find()
                            && by.group("verb").startsWith(verb)
                            && other.text()
                                    .substring(other.clauseFrom(match.start()), match.start())
                                    .contains(noun)) {
                        return Optional.ofNullable(sameYear(match, done));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where only one of the two names its year, both are of it. */
    private static @Nullable LocalDate sameYear(Matcher due, Matcher done) {
        var day = day(due);
        if (day == null) {
            return null;
        }
        var year = done.group("year");
        return due.group("year") == null && year != null
                ? day.withYear(Integer.parseInt(year))
                : due.group("year") != null && year == null ? day.withYear(ANY_YEAR) : day;
    }
}
