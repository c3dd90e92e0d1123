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
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 满意度94.5%，低于90%的目标: the words say otherwise than the two values (S08). */
final class TargetComparisons implements Rule {
    private static final String OF_PLAN = "(?:年初|年度|全年|既定|设定|预期|绩效|计划|原定|申报|下达|规定|考核|省定|市定|上级|自定|控制|的|内){0,4}";
    private static final String TARGET = OF_PLAN + "(?:目标值?|指标值|计划数?|任务数?|要求|标准)";
    /** Between the result and the target; 比上年提高1.1个百分点 may stand there too. */
    private static final Pattern BETWEEN = Pattern.compile(
            "^(?:（[^（）]{0,20}）)?(?:，(?:比|较)(?:上年|去年|20\\d\\d年)[^，；]{1,16})?[，、（]?(?:但|却|仍|略|均|已|也|明显|稍|稍微|大幅|远|尚|还|全部|已经|实际|虽|虽然){0,3}"
                    + "(?:(?<less>低于|少于|未达到?|没有达到|没达到|不及|未完成|小于|差于|不足)|(?<more>高于|超过了?|超出|多于|大于|超额完成|高出)|(?<met>达到了?|完成了?|实现了?))"
                    + "(?:了)?(?<before>" + TARGET + ")?(?:的|为|值)?$");

    private static final Pattern BEHIND = Pattern.compile("^(?:的)?" + TARGET);
    /** The target itself is a bound, or the rest says what the comparison is of. */
    private static final Pattern BOUND = Pattern.compile("^(?:以下|以内|以上|及以上|及以下|左右|的\\d)");

    /** 完成2.4万亩目标的97.9%: how much of it, not all. */
    private static final Pattern OF_IT =
            Pattern.compile("(?:任务|目标|总数|总量)?的?(?:\\d{1,3}(?:\\.\\d{1,2})?%|[一二三四五六七八九]成|大部分|一半|近\\d|约\\d)");

    private static final Pattern AIM =
            Pattern.compile("(?<!不)(?:目标|目标值|指标值|年度指标值|计划|计划数|任务|任务数|计划完成)(?:为|是|：|不低于|不少于|≥)?$");

    private static final Pattern DONE = Pattern.compile(
            "(?:以上|及以上)?(?:的目标)?[，；、（](?:但|而)?(?:全年|年度|年末|年底)?(?:实际|仅|只)?(?:完成值?|实际值|达到|完成了|实现|为|完成数)(?:为|是|：|仅|只)?");
    /** 成本比计划高，扣分 is another thing: only what was done is meant. */
    private static final Pattern LOST = Pattern.compile(
            "(?:，完成率[\\d.%]{2,8})?(?:，|（|；)(?:未|没有|没)(?:达到|完成|达)|(?:，|（)(?:自评|被|按比例)?扣(?:减|除)?[\\d.]{1,4}分");

    private static final Pattern POINTS = Pattern.compile("^[值数]?(?:，)?(?:相差|差距|低|高|差|约|了)?$");
    private static final int FAR = 40;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S08);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            if (!mayCompare(sentence.text())) {
                continue;
            }
            deducted(sentence, findings);
            var quantities = sentence.quantities();
            for (var i = 0; i + 1 < quantities.size(); i++) {
                var finding = finding(sentence, quantities, i);
                if (finding != null) {
                    findings.accept(finding);
                }
            }
        }
    }

    /** 目标值12公里，实际完成12.5公里，扣0.4分: points were lost although the target was met. */
    private static void deducted(Sentence sentence, Consumer<Finding> findings) {
        var quantities = sentence.quantities();
        for (var i = 0; i + 1 < quantities.size(); i++) {
            var target = quantities.get(i);
            var result = quantities.get(i + 1);
            var text = sentence.text();
            if (target.kind() == result.kind()
                    && target.unit().equals(result.unit())
                    && (result.isPercent() || result.kind() == Kind.COUNT || result.isMoney())
                    && target.isExact()
                    && result.isExact()
                    && result.value().compareTo(target.value()) >= 0
                    && AIM.matcher(text.substring(0, target.from())).find()
                    && DONE.matcher(text.substring(target.to(), result.from())).matches()
                    && LOST.matcher(text).region(result.to(), text.length()).lookingAt()) {
                var said = text.substring(result.from(), result.to());
                var aim = text.substring(target.from(), target.to());
                var message = "完成值%s不低于目标%s，文中却说没有达到、扣了分，请核对数据和表述。".formatted(said, aim);
                findings.accept(
                        Finding.of(ScoreCards.S08, message, "低于" + aim, said, sentence.clauses(target, result)));
            }
        }
    }

    private static boolean mayCompare(String text) {
        return text.contains("目标")
                || text.contains("指标值")
                || text.contains("计划")
                || text.contains("任务")
                || text.contains("要求")
                || text.contains("标准");
    }

    private static @Nullable Finding finding(Sentence sentence, List<Quantity> quantities, int at) {
        var result = quantities.get(at);
        // The target is the next of its kind: a change against the year before may stand between.
        for (var i = at + 1; i < Math.min(quantities.size(), at + 4); i++) {
            var target = quantities.get(i);
            if (target.from() - result.to() > FAR) {
                return null;
            }
            if (target.kind() == result.kind() && target.unit().equals(result.unit())) {
                return compared(sentence, result, target, i + 1 < quantities.size() ? quantities.get(i + 1) : null);
            }
        }
        return null;
    }

    private static @Nullable Finding compared(
            Sentence sentence, Quantity result, Quantity target, @Nullable Quantity next) {
        var isOfKind = result.isPercent()
                || result.isMoney()
                || result.kind() == Kind.COUNT && !result.unit().matches("年|月|日|季度");
        var text = sentence.text();
        var between = BETWEEN.matcher(text.substring(result.to(), target.from()));
        var rest = text.substring(target.to(), Math.min(text.length(), target.to() + 24));
        if (!isOfKind
                || !result.isExact()
                || !between.find()
                || BOUND.matcher(rest).find()) {
            return null;
        }
        var behind = BEHIND.matcher(rest);
        var isOfTarget = behind.find();
        if (isOfTarget && OF_IT.matcher(rest.substring(behind.end())).lookingAt()) {
            return null;
        }
        if (!isOfTarget && between.group("before") == null) {
            return null;
        }
        var order = result.value().compareTo(target.value());
        var isLess = between.group("less") != null;
        var isWrong = isLess
                ? order >= 0
                : between.group("more") != null
                        ? order < 0
                        : order < 0 && target.value().signum() > 0 && isOfTarget;
        var place = sentence.clauses(result, target);
        var said = text.substring(result.from(), result.to());
        var aim = text.substring(target.from(), target.to());
        if (isWrong) {
            var right = order > 0 ? "高于" : order < 0 ? "低于" : "等于";
            var word = isLess ? between.group("less") : between.group(between.group("more") != null ? "more" : "met");
            var message = "完成值%s%s目标%s，文中写“%s”，请核对数据和表述。".formatted(said, right, aim, word);
            return Finding.of(ScoreCards.S08, message, right + aim, word + aim, place);
        }
        if (next != null && next.kind() == Kind.PERCENT_POINTS && isOfTarget && result.isPercent()) {
            return difference(sentence, result, target, next, rest.substring(behind.end()));
        }
        return null;
    }

    /** 低于32%的目标值0.7个百分点. */
    private static @Nullable Finding difference(
            Sentence sentence, Quantity result, Quantity target, Quantity points, String rest) {
        var gap = points.from() - target.to();
        var between = sentence.text().substring(target.to(), points.from());
        var isNext = gap <= 12
                && POINTS.matcher(BEHIND.matcher(between).replaceFirst("")).find()
                && !rest.isEmpty();
        BigDecimal right = result.value().subtract(target.value()).abs();
        if (!isNext || !points.isExact() || points.standsFor(right)) {
            return null;
        }
        var shown = Points.plain(right) + "个百分点";
        var said = sentence.text().substring(points.from(), points.to());
        var message = "完成值与目标值应相差%s，文中写的是%s，请核对后改正。".formatted(shown, said);
        return Finding.of(ScoreCards.S08, message, shown, said, sentence.clauses(result, points));
    }
}
