package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** T01: 比目标少13座 beside a target of 30 and 27 that were built, in the sentence, in the indicator's row, or told elsewhere. */
final class Shortfalls implements Rule {
    private static final int SHORTEST = 3;
    private static final Pattern LESS = Pattern.compile(
            "(?<than>(?:比|较|与|距|距离)(?:年初|年度|全年|原定?|绩效|预期|既定|上级|下达|设定|的){0,3}(?:计划|目标|任务)(?:值|数|任务|要求)?(?:的)?(?:相比)?，?)?(?:还)?(?<how>少|多|超|缺|差)(?<done>额完成|完成|建成|建|设|实施|安装|培训|改造|新增|举办)?了?$");
    private static final Pattern PLAN = Pattern.compile("计划|目标|任务|指标值|拟");
    private static final Pattern NAME = Pattern.compile("(?<name>[一-龥]{3,16})$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:.{0,8}(?:原因为|原因是|因为|由于|主要是|是因|其中|是)|年末|年内|全年|实际|共|因|但|而|仍)+");
    /** Of another time, a part, each. */
    private static final Pattern NARROWED = Pattern.compile("上年|去年|往年|季度|上半年|下半年|\\d月|每|平均|累计|其中|分别|同比|同期|以上|以下|左右");

    private static final Pattern LAST_YEARS = Pattern.compile("上年|去年|同比|同期");

    private static final Pattern COUNTED = Pattern.compile("(?:人数|数量|里程|面积|次数|个数|期数|场次|长度|规模|户数|家数|数)$");

    /** What was to be done, and what was. */
    private record Pair(BigDecimal target, BigDecimal actual) {
        BigDecimal apart() {
            return target.subtract(actual).abs();
        }
    }

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.T01);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            var words = sentence.text();
            if (words.contains("少") || words.contains("多") || words.contains("超") || words.contains("差")) {
                sentence.quantities(Quantity.Kind.COUNT)
                        .forEach(quantity -> check(subject, text, sentence, quantity, findings));
            }
        }
    }

    private static void check(
            Subject subject, Text text, Sentence sentence, Quantity apart, Consumer<Finding> findings) {
        var segment = sentence.text().lastIndexOf('；', apart.from()) + 1;
        var before = sentence.text().substring(segment, apart.from());
        var match = LESS.matcher(before);
        if (!apart.isExact()
                || !match.find()
                || match.group("than") == null && match.group("done") == null
                || LAST_YEARS.matcher(before).find()) {
            return;
        }
        var name = name(before.substring(0, match.start()));
        within(sentence, segment, apart)
                .or(() -> ofRow(subject, before, apart))
                .or(() -> elsewhere(text, sentence, name, apart))
                .filter(pair -> !apart.standsFor(pair.apart()))
                .ifPresent(pair -> tell(sentence, apart, pair, findings));
    }

    private static void tell(Sentence sentence, Quantity apart, Pair pair, Consumer<Finding> findings) {
        var right = Counts.written(pair.apart(), apart.unit());
        var written = sentence.excerpt(apart.from(), apart.to());
        findings.accept(Finding.of(
                Cards.T01,
                "目标%s、实际%s，相差%s，文中写的是%s，请核对后改正。"
                        .formatted(
                                Counts.written(pair.target(), apart.unit()),
                                Counts.written(pair.actual(), apart.unit()),
                                right,
                                written),
                right,
                written,
                sentence.clause(apart)));
    }

    private static String name(String before) {
        var clause = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1);
        var match = NAME.matcher(clause);
        return match.find() ? LEAD.matcher(match.group("name")).replaceFirst("") : "";
    }

    /** 目标30座，实际新建27座，比目标少13座: the two numbers of the same unit before it. */
    private static Optional<Pair> within(Sentence sentence, int from, Quantity apart) {
        var same = sentence.quantities(Quantity.Kind.COUNT).stream()
                .filter(one -> one.from() >= from && one.to() <= apart.from() && isOfUnit(one, apart))
                .toList();
        return same.size() == 2 ? pair(sentence, same.get(0), same.get(1)) : Optional.empty();
    }

    /** One of a clause that tells the plan, and one of a clause that does not. */
    private static Optional<Pair> pair(Sentence sentence, Quantity one, Quantity other) {
        var first = clause(sentence, one);
        var second = clause(sentence, other);
        var isPlanFirst = PLAN.matcher(first).find();
        if (isPlanFirst == PLAN.matcher(second).find()
                || NARROWED.matcher(first + second).find()
                || !one.isExact()
                || !other.isExact()) {
            return Optional.empty();
        }
        return Optional.of(isPlanFirst ? new Pair(one.value(), other.value()) : new Pair(other.value(), one.value()));
    }

    private static String clause(Sentence sentence, Quantity quantity) {
        var from = sentence.clauseFrom(quantity.from());
        var before = sentence.before(quantity);
        return sentence.text().substring(Math.max(from, quantity.from() - before.length()), quantity.to());
    }

    private static boolean isOfUnit(Quantity one, Quantity other) {
        return Tally.unit(one.unit()).equals(Tally.unit(other.unit()));
    }

    /** The one row whose name these words hold. */
    private static Optional<Pair> ofRow(Subject subject, String before, Quantity apart) {
        var rows = subject.indicators().stream()
                .filter(row -> isNamed(row, before))
                .map(row -> pair(row, apart))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    private static boolean isNamed(Indicator row, String before) {
        if (row.level3() == null) {
            return false;
        }
        var name = COUNTED.matcher(Names.plain(row.level3())).replaceFirst("");
        return name.length() > SHORTEST && before.contains(name);
    }

    private static @Nullable Pair pair(Indicator row, Quantity apart) {
        var reached = Reached.of(row);
        var target = row.targetValue();
        return reached != null && target != null && Tally.unit(reached.unit()).equals(Tally.unit(apart.unit()))
                ? new Pair(target, reached.value())
                : null;
    }

    /** 年初计划打造美丽农村路60公里，实际完成56公里, in another sentence, by the name that stands before 比计划. */
    private static Optional<Pair> elsewhere(Text text, Sentence sentence, String name, Quantity apart) {
        if (name.length() < SHORTEST) {
            return Optional.empty();
        }
        var pairs = Readable.running(text).stream()
                .filter(other -> other != sentence && other.text().contains(name))
                .flatMap(other -> told(other, name, apart).stream())
                .distinct()
                .toList();
        return pairs.size() == 1 ? Optional.of(pairs.get(0)) : Optional.empty();
    }

    private static Optional<Pair> told(Sentence other, String name, Quantity apart) {
        var at = other.text().indexOf(name);
        var end = other.text().indexOf('；', at) < 0
                ? other.text().length()
                : other.text().indexOf('；', at);
        var same = other.quantities(Quantity.Kind.COUNT).stream()
                .filter(one -> one.from() >= at && one.to() <= end && isOfUnit(one, apart))
                .toList();
        return same.size() < 2 || same.get(0).from() > other.clauseTo(at)
                ? Optional.empty()
                : pair(other, same.get(0), same.get(1));
    }
}
