package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Y02, of dates that there are not, and Y03, of zeros before them. */
final class Dates implements Rule {
    static final RuleCard ZEROS = new RuleCard(
            "Y03",
            Severity.INFO,
            "日期的月、日不编虚位",
            "GB/T 9704：成文日期中的数字用阿拉伯数字将年、月、日标全，月、日不编虚位（即1不编为01）",
            "“2023年1月01日”应写作“2023年1月1日”",
            "去掉月、日前面的0。");

    private static final String BLANK = "[ \\u3000\\u00a0]{0,4}";
    private static final Pattern ZERO = Pattern.compile("年" + BLANK + "0\\d" + BLANK + "月(?:" + BLANK + "\\d{1,2}"
            + BLANK + "日)?|月" + BLANK + "0\\d" + BLANK + "日|(?<![\\d.:：-])0[1-9]月(?:0?\\d|[12]\\d|3[01])日");
    private static final Pattern ZERO_BEFORE_DIGIT = Pattern.compile("(?<!\\d)0(?=[1-9])");

    private static final Pattern WITH_YEAR = Pattern.compile("(?<!\\d)20\\d{2}" + BLANK + "年" + BLANK + "\\d{1,3}"
            + BLANK + "月(?:" + BLANK + "\\d{1,3}" + BLANK + "日)?");
    /** 20 to the 31st: a code of numbers would be something else sooner or later. */
    private static final Pattern WITH_SIGNS =
            Pattern.compile("(?<![\\dA-Za-z.\\-/])20\\d{2}([-./])(?:0?[1-9]|1[0-2])\\1[23]\\d(?![\\d.\\-/A-Za-z])");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?<![\\d年.])(\\d{1,2})" + BLANK + "月" + BLANK + "(\\d{1,2})" + BLANK + "日(?!均|常)");
    private static final Pattern SPAN = Pattern.compile("(?<!\\d)(" + Day.WRITTEN + ")" + BLANK
            + "(?:(?:开始|起|启动|开工)?[，,]?(?:至|到)|[-~～—–]{1,2})" + BLANK + "(" + Day.WRITTEN + ")");
    private static final int LEAP = 2024;

    @Override
    public List<RuleCard> cards() {
        return List.of(EvaluationDate.CARD, ZEROS);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS && writing.hasAny("月-./")) {
                impossible(writing, findings);
                reversed(writing, findings);
                zeros(writing, findings);
            }
        }
    }

    private static void impossible(Writing writing, Consumer<Finding> findings) {
        for (var pattern : List.of(WITH_YEAR, WITH_SIGNS)) {
            var match = pattern.matcher(writing.text());
            while (match.find()) {
                var day = Day.of(match.group());
                if (day != null && !day.isPossible() || match.group().matches(".*\\d{3}\\s*[月日].*")) {
                    tell(writing, match.start(), match.end(), findings);
                }
            }
        }
        var match = WITHOUT_YEAR.matcher(writing.text());
        while (match.find()) {
            var isBehindYear = writing.text()
                    .substring(Math.max(0, match.start() - 4), match.start())
                    .stripTrailing()
                    .endsWith("年");
            var day = new Day(LEAP, Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
            if (!isBehindYear && !day.isPossible()) {
                tell(writing, match.start(), match.end(), findings);
            }
        }
    }

    private static void tell(Writing writing, int from, int to, Consumer<Finding> findings) {
        var date = writing.text().substring(from, to).strip();
        findings.accept(Finding.of(
                EvaluationDate.CARD, "没有“%s”这一天，请核对日期后改正。".formatted(date), null, date, writing.around(from, to)));
    }

    private static void reversed(Writing writing, Consumer<Finding> findings) {
        var match = SPAN.matcher(writing.text());
        while (match.find()) {
            var from = Day.of(match.group(1));
            var to = Day.of(match.group(2));
            if (from != null
                    && to != null
                    && from.isPossible()
                    && to.isPossible()
                    && to.last().isBefore(from.first())) {
                findings.accept(Finding.of(
                        EvaluationDate.CARD,
                        "“%s”的截止日期在起始日期之前，请核对后改正。".formatted(match.group().strip()),
                        null,
                        match.group().strip(),
                        writing.around(match.start(), match.end())));
            }
        }
    }

    private static void zeros(Writing writing, Consumer<Finding> findings) {
        var match = ZERO.matcher(writing.text());
        while (match.find()) {
            var written = match.group();
            var right = ZERO_BEFORE_DIGIT.matcher(written).replaceAll("");
            if (!right.equals(written)) {
                findings.accept(Finding.of(
                                ZEROS,
                                "日期“%s”的月、日前不加0，应写作“%s”。".formatted(written, right),
                                right,
                                written,
                                writing.around(match.start(), match.end()))
                        .with(new Fix(written, right)));
            }
        }
    }
}
