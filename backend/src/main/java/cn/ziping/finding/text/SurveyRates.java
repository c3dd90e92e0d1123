package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** T01: 收回患者问卷400份，满意374份 here, and 患者满意度95.3% there. */
final class SurveyRates implements Rule {
    private static final Pattern VALID =
            Pattern.compile("(?:(?:收回|回收|有效)[^，；。\\d]{0,8}|问卷|调查表)(?:共|为|计)?(?<valid>\\d{2,6})(?:份|人|户|名)");
    private static final Pattern SATISFIED = Pattern.compile(
            "(?<![不较本常很])满意(?:(?:和|及|与|、)(?:基本|比较|较)满意)?(?:的)?(?:问卷)?(?:共|有|为|计)?(?<yes>\\d{1,6})(?:份|人|户|名)");
    /** Several degrees of it: which of them count nobody says. */
    private static final Pattern DEGREES = Pattern.compile("(?:非常|很|十分|基本|比较|较)满意(?:的)?(?:共|有|为|计)?\\d");

    private static final Pattern CLAIM = Pattern.compile(
            "(?<who>\\p{IsHan}{0,10}?)满意[度率](?:[^，；。\\d目]{0,10}|[^，；。\\d]{0,4}目标值?[^；。]{0,12}，(?:实际|全年实际)?(?:完成值?|为|达到?|完成){0,2})$");
    private static final Pattern NO_RESULT = Pattern.compile("目标值?[^，]{0,6}$|[≥>]|不低于|上年|去年|较|比|提高|要求|应|力争|确保");
    private static final Pattern NAMED = Pattern.compile("(?<who>\\p{IsHan}{0,12}?)(?:的|总体|综合|平均)?满意[度率](?:指标)?");
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)[%％]");
    /** Whoever was asked. */
    private static final Pattern ANYBODY =
            Pattern.compile("(?:.{0,4}(?:服务对象|社会公众|公众|群众|受益对象|总体|综合|问卷|平均|调查)的?(?:或服务对象|总体)?)?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.valueOf(15);
    private static final int SHORTEST = 2;
    private static final int MOST = 12;

    private record Survey(String words, String counts, BigDecimal rate) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var surveys = new ArrayList<Survey>();
        for (var sentence : Readable.running(text)) {
            if (sentence.text().contains("满意") && sentence.text().matches(".*(?:问卷|调查|测评).*")) {
                for (var part : sentence.text().split("；")) {
                    read(part, surveys);
                }
            }
        }
        if (surveys.isEmpty() || surveys.size() > MOST) {
            return;
        }
        for (var row : subject.indicators()) {
            inRow(row, surveys, findings);
        }
        for (var sentence : Readable.running(text)) {
            for (var percent : sentence.quantities(Kind.PERCENT)) {
                inSentence(sentence, percent, surveys, findings);
            }
        }
    }

    private static void read(String words, List<Survey> surveys) {
        var satisfied = SATISFIED.matcher(words);
        if (DEGREES.matcher(words).find() || !satisfied.find()) {
            return;
        }
        var yes = new BigDecimal(satisfied.group("yes"));
        var valid = VALID.matcher(words.substring(0, satisfied.start()));
        @Nullable BigDecimal all = null;
        while (valid.find()) {
            all = new BigDecimal(valid.group("valid"));
        }
        if (all != null && all.compareTo(yes) >= 0 && yes.signum() > 0) {
            var rate = yes.multiply(HUNDRED).divide(all, 6, RoundingMode.HALF_UP);
            surveys.add(new Survey(words, yes.toPlainString() + "÷" + all.toPlainString(), rate));
        }
    }

    private static void inRow(Indicator row, List<Survey> surveys, Consumer<Finding> findings) {
        var level3 = row.level3();
        var name = NAMED.matcher(level3 != null ? level3 : row.level2() == null ? row.level1() : row.level2());
        var written = row.actual() == null ? "" : row.actual();
        var actual = FIGURE.matcher(written.strip());
        if (!name.matches() || !actual.matches()) {
            return;
        }
        var value = new BigDecimal(actual.group(1));
        var wrong = wrong(name.group("who"), value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()), surveys);
        if (wrong != null) {
            tell(wrong, written, value.scale(), Place.of(row, "actual", written), findings);
        }
    }

    private static void inSentence(
            Sentence sentence, Quantity percent, List<Survey> surveys, Consumer<Finding> findings) {
        var from = Math.max(0, percent.from() - 40);
        var claim = CLAIM.matcher(sentence.text().substring(from, percent.from()));
        if (!percent.isExact() || !Setting.isTold(sentence) || !claim.find()) {
            return;
        }
        var between = claim.group().substring(claim.group("who").length() + 3);
        if (!between.contains("，") && NO_RESULT.matcher(between).find()) {
            return;
        }
        var wrong = wrong(claim.group("who"), percent.value(), percent.step(), surveys);
        if (wrong != null) {
            tell(
                    wrong,
                    sentence.excerpt(percent.from(), percent.to()),
                    percent.value().scale(),
                    sentence.clause(percent),
                    findings);
        }
    }

    /** The one survey that it is of, where no survey came to this. */
    private static @Nullable Survey wrong(String who, BigDecimal value, BigDecimal step, List<Survey> surveys) {
        if (surveys.stream()
                .anyMatch(survey -> survey.rate().subtract(value).abs().compareTo(step) < 0)) {
            return null;
        }
        var isOfAnybody = ANYBODY.matcher(who).matches();
        var meant = surveys.stream()
                .filter(survey -> isOfAnybody ? surveys.size() == 1 : isOf(survey, who))
                .toList();
        return meant.size() == 1 && meant.get(0).rate().subtract(value).abs().compareTo(NEAR) <= 0
                ? meant.get(0)
                : null;
    }

    /** The longest end of the words that names who was asked: 其中患者. */
    private static boolean isOf(Survey survey, String who) {
        for (var at = 0; at + SHORTEST <= who.length(); at++) {
            if (survey.words().contains(who.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static void tell(Survey survey, String written, int scale, Place place, Consumer<Finding> findings) {
        var right =
                survey.rate().setScale(Math.max(scale, 1), RoundingMode.HALF_UP).toPlainString() + "%";
        findings.accept(Finding.of(
                Cards.T01,
                "按问卷调查的数（%s）满意度为%s，这里写的是%s，请核对后改正。".formatted(survey.counts(), right, written),
                right,
                written,
                place));
    }
}
