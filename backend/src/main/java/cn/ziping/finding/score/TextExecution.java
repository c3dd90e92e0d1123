package cn.ziping.finding.score;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 预算执行率95%，分值10分，得10分: the points of the execution beside the rate of the same sentence (S03). */
final class TextExecution implements Rule {
    private static final Pattern NAME = Pattern.compile("(?:年度)?(?:预算|资金|预算资金)执行率?(?:情况)?(?:分析)?");
    private static final Pattern RATE = Pattern.compile(
            "^(?:其中|但|且|因|由于|截至|[0-9]{1,4}[年月日]|年度?|底|末|[\\p{IsHan}]{0,12}(?:局|委|院|办|中心|镇|乡|校|会|街道)|本|我|全|当|年终|部门|单位|整体|总体|总|综合|实际|项目|资金|财政|专项|预算|调整后?|全部|支出|的|（[^）]{0,20}）){0,8}"
                    + "(?:执行|支出|支付)(?:完成|进度)?率(?:为|达到?|是|：|仅){0,2}$");
    /** Bands that the place itself sets. */
    private static final Pattern BANDS = Pattern.compile("以上|及以上|区间|档|满分的|之间|≥|得满分");

    /** More are no report. */
    private static final int MOST = 100;

    /** Between a rate and what it gives. */
    private static final int NEAR = 12;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ALMOST = new BigDecimal("99.5");

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (text.sentences().stream().noneMatch(sentence -> sentence.text().contains("执行率"))) {
            return;
        }
        wrong(Outline.of(text, subject.year()), text).values().forEach(findings);
    }

    /** All of a text. */
    private record Wrong(Map<Item, Finding> all) {}

    /** Items whose points are not what their rate gives. */
    static Map<Item, Finding> wrong(Outline outline, Text text) {
        return text.once(Wrong.class, () -> {
                    var found = new LinkedHashMap<Item, Finding>();
                    outline.root
                            .all()
                            .filter(item -> item.weight != null
                                    && NAME.matcher(ItemName.plain(TextScores.bare(item)))
                                            .matches())
                            .limit(MOST)
                            .forEach(item -> {
                                var finding = finding(item, text);
                                if (finding != null) {
                                    found.put(item, finding);
                                }
                            });
                    return new Wrong(found);
                })
                .all();
    }

    private static @Nullable Finding finding(Item item, Text text) {
        var weight = item.weight;
        if (weight == null) {
            return null;
        }
        var points = weight.value();
        var isUsual = points.compareTo(BigDecimal.TEN) == 0 || points.compareTo(new BigDecimal(20)) == 0;
        var scores = scores(item);
        var rate = isUsual && !scores.isEmpty() ? rate(scores, text) : null;
        if (rate == null) {
            return null;
        }
        return scores.stream()
                .map(score -> finding(points, score, rate))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Its own score, and what the text below says again without a name: 按执行率计算得9.4分. */
    private static List<Mark> scores(Item item) {
        var again = item.children.stream()
                .filter(child -> child.name.isEmpty() && child.weight == null && child.children.isEmpty())
                .map(child -> child.score);
        return Stream.concat(Stream.of(item).map(one -> one.score), again)
                .filter(Objects::nonNull)
                .map(Mark.class::cast)
                .toList();
    }

    /** What the rate gives of so many points. */
    private static BigDecimal earned(BigDecimal points, BigDecimal rate) {
        return rate.min(Points.HUNDRED).multiply(points).divide(Points.HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** What the only rate in the words of a score gives of ten points; null where there is none. */
    static @Nullable BigDecimal ofTen(Mark score) {
        var sentence = score.sentence();
        var rates = BANDS.matcher(sentence.text()).find()
                ? List.<Quantity>of()
                : rates(sentence).stream()
                        .filter(rate -> rate.to() <= score.from() && score.from() - rate.to() <= NEAR)
                        .toList();
        return rates.size() == 1 ? earned(BigDecimal.TEN, rates.get(0).value()) : null;
    }

    private static @Nullable Finding finding(BigDecimal points, Mark score, BigDecimal rate) {
        if (Points.isMore(score.value(), points)) {
            return null;
        }
        var expected = earned(points, rate);
        var isFull = !Points.differ(score.value(), points) && rate.compareTo(ALMOST) < 0;
        var half = HALF.scaleByPowerOfTen(
                -Math.max(0, score.value().stripTrailingZeros().scale()));
        var isRounded = score.value().subtract(expected).abs().compareTo(half) <= 0;
        if (!Points.differ(score.value(), expected) || isRounded && !isFull) {
            return null;
        }
        var message = "预算执行率%s%%、分值%s，应得%s，文中写%s，请核对后改正。"
                .formatted(Points.plain(rate), Points.show(points), Points.show(expected), Points.show(score.value()));
        return Finding.of(ScoreCards.S03, message, Points.show(expected), Points.show(score.value()), score.place());
    }

    /** The only rate of the paragraphs that says to be one of spending. */
    private static @Nullable BigDecimal rate(List<Mark> scores, Text text) {
        var sentences = scores.stream()
                .map(Mark::sentence)
                .flatMap(sentence -> text.paragraphOf(sentence).stream())
                .distinct()
                .toList();
        if (sentences.stream()
                .anyMatch(sentence -> BANDS.matcher(sentence.text()).find())) {
            return null;
        }
        var rates = sentences.stream()
                .flatMap(sentence -> rates(sentence).stream())
                .map(Quantity::value)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return rates.size() == 1 ? rates.get(0) : null;
    }

    private static List<Quantity> rates(Sentence sentence) {
        return sentence.quantities(Kind.PERCENT).stream()
                .filter(Quantity::isExact)
                .filter(quantity -> RATE.matcher(
                                sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from()))
                        .find())
                .toList();
    }
}
