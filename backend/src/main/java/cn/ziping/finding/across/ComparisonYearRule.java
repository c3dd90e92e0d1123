package cn.ziping.finding.across;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Y04: what is compared is compared with the year before. */
final class ComparisonYearRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "Y04",
            Severity.INFO,
            "比较的年份是上一年",
            "绩效自评和决算公开的增减变化以上年为比较基期",
            "2023年度的报告写“较2020年增加12.5万元”，多半是旧报告里留下的。",
            "把比较年份改成上一年；确需与其他年份比较的写明原因。");

    /** 较2020年增加, 与2020年相比, 同比2020年. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?:较|比|同比|对比|相比|相较|与)(?:于)?(?<year>20\\d\\d)年(?:度)?(?:同期|全年|决算|预算|实际|支出|收入|执行|完成|末|底|年初|数|的|总额|[0-9.]{1,14}(?:(?:亿|万)?元|[一-龥%/]{1,8}?)){0,4}"
                    + "[，]?(?:相比|比较|对比|持平|一致|相同|略?[增减升降多少]|提高|提升|上升|下降|压减|节约|净增|有所)");
    /** 上年（2021年）, 2021年（上年）. */
    private static final Pattern NAMED_LAST =
            Pattern.compile("(?:上年度?|上一年度?|去年)(?:（|即)(?<year>20\\d\\d)年|(?<other>20\\d\\d)年度?（(?:即)?(?:上年|去年|上一年)");
    /** 由2020年的94.1%提高到95.6%, without the year of the second value. */
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:由|从)(?<year>20\\d\\d)年(?:度|末|底)?的?(?:约)?\\d[\\d.]{0,13}[^，。；：\\d]{0,8}?，?(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|缩短|降|升|增|减)(?:到|至|为)(?!20\\d\\d)");
    /** 2020年支出901.7万元，2023年比上年增加. */
    private static final Pattern LAST_BEFORE = Pattern.compile(
            "^(?:[（\\d一二三四五六七八九十）.、]{0,5})?(?<year>20\\d\\d)年(?:度|全年|末|底)?[^，。；：\\d]{0,12}?\\d[\\d.]{0,13}(?:亿|万)?[^，。；：\\d]{0,4}，(?<own>20\\d\\d)年(?:度|全年)?[^，。；]{0,24}?(?:比|较)(?:上年|去年)");

    private static final Pattern MEASURED = Pattern.compile("年的?[0-9.]{1,14}(?!.*元)");
    /** Other bases that are meant. */
    private static final Pattern ON_PURPOSE = Pattern.compile(
            "累计|以来|基期|基数|基准|基年|规划|十[二三四五六]五|疫情|(?<!学前|九|十二|高中|初中)[三四五六七八九十]年(?!级|制)|连续|翻番|翻[一两]番|年均(?!浓度|气温|降|径流|流量)|历史|最高|最低|最好|启动|建成|脱贫|普查|能耗|碳|达峰|目标|计划|力争|预计|拟|到20\\d\\d年|之前|前年|换届|成立|改革前|改造前|实施前|为了");

    private static final String[] AHEAD = {"计划", "打算", "下一步", "改进", "措施", "建议", "思路"};

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (subject.year() < 2000) {
            return;
        }
        for (var sentence : text.running()) {
            if (!sentence.text().contains("20")) {
                continue;
            }
            named(subject.year(), sentence, findings);
            lastBefore(subject.year(), sentence, findings);
            if (!sentence.isBelow(AHEAD)) {
                each(FROM_TO, subject.year(), sentence, findings);
            }
            if (!sentence.isBelow(AHEAD) && !ON_PURPOSE.matcher(sentence.text()).find()) {
                each(COMPARED, subject.year(), sentence, findings);
            }
        }
    }

    private static void named(int year, Sentence sentence, Consumer<Finding> findings) {
        var match = NAMED_LAST.matcher(sentence.text());
        while (match.find()) {
            var group = match.group("year") != null ? "year" : "other";
            var said = Integer.parseInt(match.group(group));
            if (said != year - 1 && isOfReport(sentence, match.start(), year)) {
                findings.accept(finding(year, sentence, match, group));
            }
        }
    }

    /** The year before is named by its number and then as 上年. */
    private static void lastBefore(int year, Sentence sentence, Consumer<Finding> findings) {
        var match = LAST_BEFORE.matcher(sentence.text());
        if (match.find()
                && Integer.parseInt(match.group("own")) == year
                && Integer.parseInt(match.group("year")) < year - 1) {
            findings.accept(finding(year, sentence, match, "year"));
        }
    }

    /** The last year before a plan of five years: what such a plan measures is compared with it. */
    private static boolean isBase(int year) {
        return year % 5 == 0;
    }

    private static void each(Pattern comparison, int year, Sentence sentence, Consumer<Finding> findings) {
        var match = comparison.matcher(sentence.text());
        while (match.find()) {
            var said = Integer.parseInt(match.group("year"));
            // 2019 is the last year before the epidemic: a base on purpose for years.
            var isMeant = said == year - 1
                    || said == 2019
                    || comparison == COMPARED
                            && isBase(said)
                            && MEASURED.matcher(match.group()).find();
            var from = sentence.clauseFrom(match.start());
            var around = sentence.text()
                    .substring(from > 0 ? sentence.clauseFrom(from - 1) : 0, sentence.clauseTo(match.end()));
            if (!isMeant && !ON_PURPOSE.matcher(around).find() && isOfReport(sentence, match.start(), year)) {
                findings.accept(finding(year, sentence, match, "year"));
            }
        }
    }

    /** What is compared is the report's own year: no other year was named before it. */
    private static boolean isOfReport(Sentence sentence, int at, int year) {
        return sentence.quantities(Quantity.Kind.YEAR).stream()
                .filter(quantity -> quantity.from() < at)
                .allMatch(quantity -> quantity.value().intValue() == year);
    }

    private static Finding finding(int year, Sentence sentence, Matcher match, String group) {
        var said = match.group(group);
        var last = String.valueOf(year - 1);
        var message = "%d年度的报告应与%s年比较，这里写的是%s年，请核对年份。".formatted(year, last, said);
        var place = sentence.place(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end() - 1));
        return Finding.of(CARD, message, last + "年", said + "年", place)
                .with(new Fix(sentence.excerpt(match.start(group), match.end(group)), last));
    }
}
