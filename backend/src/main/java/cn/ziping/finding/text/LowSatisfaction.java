package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** T04: 群众满意度仅为82% as a problem, and 群众满意度达95%以上 as what was reached. */
final class LowSatisfaction implements Rule {
    private static final Pattern LOW =
            Pattern.compile("满意(?:度|率)[^，；：]{0,8}?(?:仅|只)(?:有|为|达到?|是)?(?:\\d|百分)|满意(?:度|率)[^，；：]{0,4}(?:不足|不到)\\d");
    private static final Pattern TOLD = Pattern.compile("满意(?:度|率)(?:指标|水平|调查结果|测评)?[^，；：。\\d]{0,8}：?$");
    /** What was set, another time, a part of what was asked. */
    private static final Pattern NARROWED = Pattern.compile(
            "目标|预期|计划|指标值|应达|要求|标准|上年|去年|往年|同比|季度|上半年|下半年|\\d月|其中|方面|一项|环节|窗口|个别|部分|最低|最高|抽查|[镇乡村校院站所局]的?满意");

    private static final BigDecimal APART = BigDecimal.valueOf(3);
    /** Where more values are told each is of something else. */
    private static final int MOST = 3;

    private static final int FEW = 40;

    private enum Asked {
        PEOPLE,
        FIRMS,
        SCHOOL,
        PATIENTS,
        STAFF
    }

    private static final Map<Asked, Pattern> WORDS = Map.of(
            Asked.PEOPLE, Pattern.compile("群众|公众|居民|村民|农户|百姓|市民|社会|住户|用户|老年|老人"),
            Asked.FIRMS, Pattern.compile("企业|商户|单位|经营主体|市场主体|客商"),
            Asked.SCHOOL, Pattern.compile("师生|学生|教师|家长"),
            Asked.PATIENTS, Pattern.compile("患者|病人|就诊"),
            Asked.STAFF, Pattern.compile("职工|干部|员工|人员|工作者"));

    private record Told(Sentence sentence, Quantity rate, Set<Asked> asked) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T04);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var low = new ArrayList<Told>();
        var high = new ArrayList<Told>();
        for (var sentence : Readable.running(text)) {
            if (sentence.text().contains("满意") && Setting.isTold(sentence)) {
                read(sentence, low, high);
            }
        }
        if (high.stream().map(told -> told.rate().value()).distinct().count() > MOST) {
            return;
        }
        for (var one : low.subList(0, Math.min(FEW, low.size()))) {
            high.stream()
                    .limit(FEW)
                    .filter(other -> other.sentence() != one.sentence() && areAtOdds(one, other))
                    .findFirst()
                    .ifPresent(other -> tell(one, other, findings));
        }
    }

    private static void read(Sentence sentence, List<Told> low, List<Told> high) {
        for (var rate : sentence.quantities(Quantity.Kind.PERCENT)) {
            var colon = sentence.clauseFrom(rate.from());
            var isLabel = colon > 0 && sentence.text().charAt(colon - 1) == '：' && colon == rate.from();
            var from = isLabel ? sentence.clauseFrom(colon - 1) : colon;
            var before = sentence.text().substring(from, rate.from());
            if (!before.contains("满意") || NARROWED.matcher(before).find()) {
                continue;
            }
            var told = new Told(sentence, rate, asked(before));
            if (LOW.matcher(before + "0").find()) {
                low.add(told);
            } else if (TOLD.matcher(before).find() && rate.hedge() != Hedge.AT_MOST) {
                high.add(told);
            }
        }
    }

    private static Set<Asked> asked(String words) {
        var asked = EnumSet.noneOf(Asked.class);
        WORDS.forEach((who, pattern) -> {
            if (pattern.matcher(words).find()) {
                asked.add(who);
            }
        });
        return asked;
    }

    /** Of the same who were asked, or of all in general. */
    private static boolean areAtOdds(Told low, Told high) {
        var isSame = low.asked().isEmpty()
                || high.asked().isEmpty()
                || low.asked().stream().anyMatch(high.asked()::contains);
        return isSame && high.rate().value().subtract(low.rate().value()).compareTo(APART) >= 0;
    }

    private static void tell(Told low, Told high, Consumer<Finding> findings) {
        var place = low.sentence().clause(low.rate());
        var told = String.valueOf(high.sentence().clause(high.rate()).excerpt()).strip();
        var written = String.valueOf(place.excerpt()).strip();
        findings.accept(Finding.of(
                Cards.T04, "“%s”与“%s”相矛盾，请核对满意度调查结果，调整得分或说法。".formatted(written, told), told, written, place));
    }
}
