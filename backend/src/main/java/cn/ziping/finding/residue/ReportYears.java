package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Y01: what the report says of its own year with another year, mostly left from the report of the year before. */
final class ReportYears implements Rule {
    static final RuleCard CARD = new RuleCard(
            "Y01",
            Severity.WARN,
            "正文中的年度应当是报告年度",
            "自评报告只反映一个预算年度；上年、规划期、文件名称和项目名称中的年份除外",
            "2023年度报告写“预算编制符合2020年度县财政局印发的编制方案要求”：年度是从往年报告带来的",
            "核对年份，改为报告年度；确实说的是其他年度的，写明是上年、以前年度或者规划。");

    /** A report with more of them tells of several years on purpose. */
    private static final int MOST = 6;
    /** No sentence is longer: a file without full stops. */
    private static final int LONGEST = 3000;

    /** How far the heads of two columns stand from each other. */
    private static final int BESIDE = 4;

    private static final Pattern COLUMN_OF_YEAR = Pattern.compile("20\\d\\d年度?[一-龥]{2,8}(?:（[^（）]{1,10}）)?");

    private static final Pattern YEAR_OF_TITLE = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*年(?:度|(?=[\\u4e00-\\u9fa5]{0,30}(?:部门整体支出|整体支出|部门预算|自评报告|自评总报告|评价报告)))");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var meant = YearsOfText.meant(subject, text);
        if (meant == 0) {
            return;
        }
        var found = new ArrayList<Finding>();
        outside(subject, meant, found);
        var sentences = text.sentences();
        var signed = ReportDate.of(subject);
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.kind() != Writing.Kind.TABLE_ROW && sentence.text().length() <= LONGEST) {
                var around = new YearContext(
                        meant,
                        sentence,
                        text.paragraphOf(sentence),
                        near(sentences, i - 1, sentence),
                        near(sentences, i + 1, sentence));
                for (var year : sentence.quantities(Kind.YEAR)) {
                    if (year.value().intValue() == meant || isHeadOfColumn(sentences, i, year)) {
                        continue;
                    }
                    if (around.isMistaken(year)) {
                        found.add(finding(meant, sentence, year));
                    } else if (signed.isPresent() && isAfter(signed.get(), sentence, year)) {
                        found.add(later(signed.get(), sentence, year));
                    }
                }
            }
        }
        if (found.size() <= MOST) {
            found.stream().distinct().forEach(findings);
        }
    }

    /** 2023年决算数 above or below 2024年决算数: the heads of a table whose cells stand one on a line. */
    private static boolean isHeadOfColumn(List<Sentence> sentences, int at, Quantity year) {
        if (!COLUMN_OF_YEAR.matcher(sentences.get(at).text()).matches()) {
            return false;
        }
        for (var i = Math.max(0, at - BESIDE); i <= Math.min(sentences.size() - 1, at + BESIDE); i++) {
            var other = sentences.get(i);
            if (COLUMN_OF_YEAR.matcher(other.text()).matches()
                    && other.quantities(Kind.YEAR).stream()
                            .anyMatch(one -> one.value().compareTo(year.value()) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Told as done, on a day after the report's own. */
    private static boolean isAfter(LocalDate signed, Sentence sentence, Quantity year) {
        var text = sentence.text();
        return ReportDate.isBefore(
                signed, year.value().intValue(), sentence, text.substring(0, year.from()), text.substring(year.to()));
    }

    private static Finding later(LocalDate signed, Sentence sentence, Quantity year) {
        var day = "%d年%d月%d日".formatted(signed.getYear(), signed.getMonthValue(), signed.getDayOfMonth());
        var actual = year.value().toPlainString() + "年";
        return Finding.of(
                CARD,
                "这里把%s的事写成已经做了，而报告日期是%s，请核对年份和月份。".formatted(actual, day),
                "不晚于" + day,
                actual,
                sentence.clause(year));
    }

    private static String near(List<Sentence> sentences, int at, Sentence of) {
        return at >= 0 && at < sentences.size() && sentences.get(at).paragraph() == of.paragraph()
                ? sentences.get(at).text()
                : "";
    }

    /** Title and cover name the year of the report; what a form calls itself in its own title is told once. */
    private static void outside(Subject subject, int year, List<Finding> found) {
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.TITLE && writing.kind() != Writing.Kind.COVER) {
                continue;
            }
            var match = YEAR_OF_TITLE.matcher(writing.text());
            if (!match.find() || YearContext.isOfAnything(writing.text())) {
                continue;
            }
            if (Integer.parseInt(match.group(1)) != year && !writing.text().contains(String.valueOf(year))) {
                var excerpt = writing.text().strip();
                if (found.stream().noneMatch(one -> excerpt.equals(one.place().excerpt()))) {
                    found.add(finding(year, match.group(1), writing.place().withExcerpt(excerpt)));
                }
                return;
            }
        }
    }

    private static Finding finding(int expected, Sentence sentence, Quantity year) {
        var place = sentence.clause(year);
        return finding(expected, year.value().toPlainString(), place);
    }

    private static Finding finding(int expected, String actual, Place place) {
        var finding = Finding.of(
                CARD,
                "这里写的是%s年，本报告是%d年度的，请核对年份；确实说的是其他年度的，请写明。".formatted(actual, expected),
                expected + "年",
                actual + "年",
                place);
        var excerpt = place.excerpt();
        return excerpt != null && excerpt.contains(actual)
                ? finding.with(new Fix(actual, String.valueOf(expected)))
                : finding;
    }
}
