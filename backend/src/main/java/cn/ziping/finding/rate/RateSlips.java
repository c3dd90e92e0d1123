package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A02, A03, A09: rates by any name beside two amounts that they must be of. Where no two amounts around it give the rate
 * but two do that the grammar ties to it, or that give it with one digit changed, it is wrong.
 */
final class RateSlips {
    private static final BigDecimal NEAR = BigDecimal.valueOf(15);
    private static final BigDecimal FAR = BigDecimal.valueOf(60);
    private static final int TIED = 60;
    private static final Pattern ENTIRE = Pattern.compile("计划|任务|目标|应|共|中(?:，|有)|抽[检查]|受理|接[到收]|收到|排查|发放|发出|列入|立案");
    private static final Pattern RUN = Pattern.compile("[^，；：（）]{0,14}[、和及][^，；：（）]{0,14}|、");

    private final Sentence sentence;
    private final NearRate rate;
    private final RateSurroundings around;
    private final FarWholes far;

    private RateSlips(Text text, List<Sentence> passage, Sentence sentence, NearRate rate) {
        this.sentence = sentence;
        this.rate = rate;
        this.around = new RateSurroundings(passage, sentence, rate);
        this.far = new FarWholes(text, around);
    }

    /** @param told what other rules of rates found: it is not told again */
    static void check(Text text, List<Finding> told, Consumer<Finding> findings) {
        for (var passage : Passages.of(text)) {
            for (var sentence : passage) {
                for (var percent : sentence.quantities(Kind.PERCENT)) {
                    var rate = NearRate.of(sentence, percent);
                    var found = rate == null ? null : new RateSlips(text, passage, sentence, rate).find();
                    if (found != null && told.stream().noneMatch(other -> isSame(other, found))) {
                        findings.accept(found);
                    }
                }
            }
        }
    }

    private static boolean isSame(Finding one, Finding other) {
        var excerpt = String.valueOf(one.place().excerpt());
        var words = String.valueOf(other.place().excerpt());
        return Objects.equals(one.place().section(), other.place().section())
                && (excerpt.contains(words) || words.contains(excerpt));
    }

    private @Nullable Finding find() {
        var pair = Stream.<Supplier<@Nullable RatePair>>of(
                        this::inline,
                        this::explained,
                        this::ofItsName,
                        this::ofItsBase,
                        far::ofStaff,
                        this::mistyped,
                        this::ofOtherUnits,
                        far::ofFarBase)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return pair == null || around.isOfAny() ? null : finding(pair);
    }

    /** 完成任务230座的95%: what stands before the whole is the part. */
    private @Nullable RatePair inline() {
        var at = sentence.at(rate.percent());
        if (!rate.isInline() || at < 2) {
            return null;
        }
        var whole = sentence.quantities().get(at - 1);
        var part = sentence.quantities().get(at - 2);
        var between = sentence.text().substring(part.to(), whole.from());
        var pair = between.indexOf('；') < 0 && !between.contains("其中") ? pair(part, whole) : null;
        return pair != null && pair.isWithin(rate.percent(), FAR) ? pair : null;
    }

    /** 受理120件，办结114件，办结率95%: the name tells the part, and the whole stands before it. */
    private @Nullable RatePair ofItsName() {
        if (rate.name().isEmpty()) {
            return null;
        }
        var before = around.before();
        for (var i = before.size() - 1; i >= Math.max(0, before.size() - 3); i--) {
            var part = before.get(i);
            var isNamed = part.isExact() && isNamed(part);
            var pair = isNamed ? nearest(part, wholes(before, i)) : null;
            if (pair != null) {
                return pair;
            }
            if (isNamed && i == 1 && before.size() == 2) {
                return ofNextTo(part, before.get(i - 1));
            }
        }
        return null;
    }

    /** 20项任务完成19项，完成率59%: nothing stands between the two and the rate, so that it may be as far off as it will. */
    private @Nullable RatePair ofNextTo(Quantity part, Quantity whole) {
        var pair = whole.value().compareTo(part.value()) >= 0 ? pair(part, whole) : null;
        var words = sentence.text()
                .substring(sentence.clauseFrom(whole.from()), rate.percent().from());
        var isTied = pair != null
                && rate.percent().from() - whole.from() <= TIED
                && words.indexOf('；') < 0
                && ENTIRE.matcher(words).find();
        return isTied ? pair : null;
    }

    private @Nullable RatePair nearest(Quantity part, List<Quantity> wholes) {
        return wholes.stream()
                .map(whole -> pair(part, whole))
                .filter(Objects::nonNull)
                .filter(pair -> pair.isWithin(rate.percent(), NEAR) || Slip.is(rate.percent(), pair.rate()))
                .min(Comparator.comparing(pair -> pair.off(rate.percent())))
                .orElse(null);
    }

    private boolean isNamed(Quantity part) {
        var from = Math.max(sentence.clauseFrom(part.from()), part.from() - 24);
        var clause = sentence.text()
                .substring(
                        from,
                        Math.min(sentence.clauseTo(part.to()), rate.percent().from()));
        var end = clause.lastIndexOf(rate.name() + "率");
        var words = end < 0 ? clause : clause.substring(0, end);
        return rate.stems().stream().anyMatch(words::contains);
    }

    /** What stands just before the part, all of the list that stands there, or what the sentence begins with. */
    private List<Quantity> wholes(List<Quantity> before, int at) {
        var part = before.get(at);
        var alike = before.subList(0, at).stream()
                .filter(one -> Share.areAlike(one, part) && one.isExact())
                .toList();
        if (alike.isEmpty()) {
            return List.of();
        }
        var wholes = new ArrayList<Quantity>();
        var sum = sum(before, at);
        wholes.add(sum == null ? alike.get(alike.size() - 1) : sum);
        if (alike.get(0).value().compareTo(part.value()) >= 0 && sum == null) {
            wholes.add(alike.get(0));
        }
        return wholes;
    }

    /** The list just before a part as one amount; null for none. */
    private @Nullable Quantity sum(List<Quantity> before, int at) {
        var part = before.get(at);
        var last = before.get(at - 1);
        if (!Share.areAlike(last, part)) {
            return null;
        }
        var sum = last.value();
        var first = at - 1;
        while (first > 0
                && Share.areAlike(before.get(first - 1), part)
                && isRun(before.get(first - 1), before.get(first))) {
            first--;
            sum = sum.add(before.get(first).value());
        }
        return first == at - 1
                ? null
                : new Quantity(
                        last.kind(),
                        sum,
                        last.step(),
                        last.unit(),
                        last.hedge(),
                        before.get(first).from(),
                        last.to());
    }

    private boolean isRun(Quantity one, Quantity next) {
        return RUN.matcher(sentence.text().substring(one.to(), next.from())).matches();
    }

    /** 控制率为95%（在职19人、编制20人）: the two amounts that brackets behind it explain it by. */
    private @Nullable RatePair explained() {
        var words = sentence.text();
        var from = rate.percent().to();
        var end = from < words.length() && words.charAt(from) == '（' ? words.indexOf('）', from) : -1;
        var inside = sentence.quantities().stream()
                .filter(one -> one.from() > from && one.to() <= end && RatePair.isAmount(one))
                .toList();
        if (inside.size() == 1 && !around.before().isEmpty()) {
            var one = inside.get(0);
            var last = around.before().get(around.before().size() - 1);
            return closest(pair(last, one), pair(one, last), NEAR);
        }
        return inside.size() == 2
                ? closest(pair(inside.get(0), inside.get(1)), pair(inside.get(1), inside.get(0)), NEAR)
                : null;
    }

    private @Nullable RatePair closest(@Nullable RatePair one, @Nullable RatePair other, BigDecimal most) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(pair -> pair.isWithin(rate.percent(), most))
                .min(Comparator.comparing(pair -> pair.off(rate.percent())))
                .orElse(null);
    }

    /** 为全年预算的95%: the words say which of the amounts before it is the whole. */
    private @Nullable RatePair ofItsBase() {
        var before = around.before();
        if (rate.base().isEmpty() || before.size() < 2) {
            return null;
        }
        var part = before.get(before.size() - 1);
        for (var i = before.size() - 2; i >= 0; i--) {
            var clause = sentence.text()
                    .substring(
                            sentence.clauseFrom(before.get(i).from()),
                            before.get(i).from());
            if (clause.contains(rate.base())) {
                var pair = pair(part, before.get(i));
                return pair != null && pair.isWithin(rate.percent(), NEAR) ? pair : null;
            }
        }
        return null;
    }

    /** Two amounts that give the rate but for a digit. */
    private @Nullable RatePair mistyped() {
        var before = around.before();
        var last = before.subList(Math.max(0, before.size() - 3), before.size());
        for (var part : last) {
            for (var whole : last) {
                var pair = part == whole ? null : pair(part, whole);
                if (pair != null && Slip.is(rate.percent(), pair.rate())) {
                    return pair;
                }
            }
        }
        return before.isEmpty() ? null : far.fartherWhole(before.get(before.size() - 1));
    }

    /** 常住人口82416人，建档77306份，建档率93.8%: counted by other units, and the rate of the two but for a digit. */
    private @Nullable RatePair ofOtherUnits() {
        var before = around.before();
        if (rate.name().isEmpty() || before.isEmpty()) {
            return null;
        }
        var part = before.get(before.size() - 1);
        @Nullable RatePair found = null;
        for (var whole : before.subList(Math.max(0, before.size() - 4), before.size() - 1)) {
            var isCount = part.kind() == Kind.COUNT && whole.kind() == Kind.COUNT;
            var pair = isCount && whole.value().compareTo(part.value()) >= 0
                    ? RatePair.ofAlike(new Told(sentence, part), new Told(sentence, whole))
                    : null;
            if (pair != null && pair.rate().fits(rate.percent())) {
                return null;
            }
            found = pair != null && Slip.is(rate.percent(), pair.rate()) ? pair : found;
        }
        return found;
    }

    private @Nullable RatePair pair(Quantity part, Quantity whole) {
        return RatePair.of(new Told(sentence, part), new Told(sentence, whole));
    }

    private Finding finding(RatePair pair) {
        var told = new Told(sentence, rate.percent());
        var exact = pair.rate().like(rate.percent()) + "%";
        var of = pair.whole().written();
        var message = "%s应为%s（%s÷%s），文中写的是%s，请核对后改正。"
                .formatted(rate.title(), exact, pair.part().written(), of, told.written());
        return Finding.of(rate.card(), message, exact, told.written(), Rates.place(told, pair.part(), pair.whole()))
                .with(new Fix(told.written(), exact));
    }
}
