package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Y02: a year is evaluated when it is over, and not years later. */
final class EvaluationDate implements Rule {
    static final RuleCard CARD = new RuleCard(
            "Y02",
            Severity.WARN,
            "评价时间、填报日期在年度终了之后，日期要真实存在",
            "绩效自评在预算年度终了后进行",
            "2023年度报告的填报日期写“2023年5月10日”；正文写“2023年2月30日”",
            "核对日期；评价时间写开展自评的时间，被评价的期间另写。");

    private static final int LATEST = 2;
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,6}(?:\\.\\d{1,4})?\\s*[%％分]?\\s*");
    private static final String BLANK = "[ \\u3000\\u00a0]{0,6}";

    /** 填报日期：2024年5月10日; of a period its end counts. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:填报|填表|编制|报告|自评|评价|编报|报送|上报|撰写|提交|完成)(?:日期|时间)" + BLANK + "[：:]" + BLANK + "("
                    + Day.WRITTEN + ")(?:" + BLANK + "(?:至|到|[-~～—–]{1,2})" + BLANK + "(" + Day.WRITTEN + "))?");
    /** A line that is nothing but a date: under the cover's title, or below the report. */
    private static final Pattern ALONE = Pattern.compile("^\\s*(?:[（(]\\s*)?(" + Day.WRITTEN + ")(?:\\s*[）)])?\\s*$");

    private static final int NEAR_THE_END = 8;

    private static final Pattern SIGNED = Pattern.compile(
            "\\s*[\\p{IsHan}（）()]{3,30}(?:局|委|办|府|院|校|会|中心|处|站|所|队|部|厅|公司|小组|单位)(?:（盖章）|[(]盖章[)])?\\s*");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var year = YearsOfText.meant(subject, text);
        if (year == 0) {
            return;
        }
        var isToldInWords = false;
        var writings = subject.writings();
        for (var i = 0; i < writings.size(); i++) {
            var mayBeAlone = isAtAnEnd(writings, i) && !isCell(writings, i);
            isToldInWords |= check(writings.get(i), mayBeAlone, year, findings);
        }
        var date = subject.date();
        if (date != null && !isToldInWords && !subject.isDocument()) {
            tell(date, date, year, Place.ofReport("date", null), date.toString(), findings);
        }
    }

    /** On the cover, below the report, or below who signs: elsewhere a line with a date is a cell of a flattened table. */
    private static boolean isAtAnEnd(List<Writing> writings, int at) {
        return at < NEAR_THE_END
                || at >= writings.size() - NEAR_THE_END
                || writings.get(at).kind() == Writing.Kind.COVER
                || SIGNED.matcher(writings.get(at - 1).text()).matches();
    }

    /** A date beside a bare number, in a table whose cells stand one on a line: a target or a result. */
    private static boolean isCell(List<Writing> writings, int at) {
        return at > 0 && NUMBER.matcher(writings.get(at - 1).text()).matches()
                || at + 1 < writings.size()
                        && NUMBER.matcher(writings.get(at + 1).text()).matches();
    }

    /**
     * Whether it tells a date of the evaluation.
     *
     * @param mayBeAlone whether a line that is nothing but a date would be that of the report
     */
    private static boolean check(Writing writing, boolean mayBeAlone, int year, Consumer<Finding> findings) {
        if (writing.kind() == Writing.Kind.CONTENTS || writing.kind() == Writing.Kind.CELL) {
            return false;
        }
        var text = writing.text();
        var match = LABELLED.matcher(text);
        if (match.find()) {
            var from = Day.of(match.group(1));
            var to = match.group(2) == null ? from : Day.of(match.group(2));
            if (isPeriodOfTheYear(from, to)) {
                return isOfTwoYears(from, to, year)
                        && toldPeriod(match.group(), year, writing.around(match.start(), match.end()), findings);
            }
            return tell(from, to, year, writing.around(match.start(), match.end()), match.group(), findings);
        }
        var alone = ALONE.matcher(text);
        if (!mayBeAlone || !alone.matches()) {
            return false;
        }
        var date = Day.of(alone.group(1));
        return tell(date, date, year, writing.place().withExcerpt(text.strip()), text.strip(), findings);
    }

    /** Many name the year that is evaluated where the time of the evaluation is asked for. */
    private static boolean isPeriodOfTheYear(@Nullable Day from, @Nullable Day to) {
        return from != null
                && to != null
                && from.month() == 1
                && from.day() <= 1
                && (to.year() > from.year() || to.month() == 12 && (to.day() == 0 || to.day() == 31));
    }

    /** 2022年1月1日至2023年12月31日 in a report on 2023. */
    private static boolean isOfTwoYears(@Nullable Day from, @Nullable Day to, int year) {
        return from != null
                && to != null
                && from.month() == 1
                && to.month() == 12
                && from.year() == year - 1
                && to.year() == year;
    }

    private static boolean toldPeriod(String written, int year, Place place, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                CARD,
                "“%s”跨两个年度，本报告是%d年度的，请核对起止年份。".formatted(written.strip(), year),
                year + "年",
                written.strip(),
                place));
        return true;
    }

    private static boolean tell(
            @Nullable Day from, @Nullable Day to, int year, Place place, String written, Consumer<Finding> findings) {
        if (from == null || to == null || !from.isPossible() || !to.isPossible()) {
            return false;
        }
        tell(from.first(), to.last(), year, place, written, findings);
        return true;
    }

    private static void tell(
            LocalDate from, LocalDate to, int year, Place place, String written, Consumer<Finding> findings) {
        if (to.isBefore(LocalDate.of(year, 12, 31))) {
            findings.accept(Finding.of(
                    CARD,
                    "“%s”在%d年度终了之前，绩效自评应当在年度终了后进行，请核对日期。".formatted(written.strip(), year),
                    (year + 1) + "年",
                    written.strip(),
                    place));
        } else if (from.isBefore(LocalDate.of(year, 11, 1))) {
            findings.accept(Finding.of(
                    CARD,
                    "“%s”从%d年度终了之前开始，绩效自评应当在年度终了后进行，请核对日期。".formatted(written.strip(), year),
                    (year + 1) + "年",
                    written.strip(),
                    place));
        } else if (from.getYear() > year + LATEST) {
            findings.accept(Finding.of(
                    CARD,
                    "“%s”离%d年度终了已超过%d年，请核对日期和年度。".formatted(written.strip(), year, LATEST),
                    (year + 1) + "年",
                    written.strip(),
                    place));
        }
    }
}
