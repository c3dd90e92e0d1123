package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A09: the shares of a list, each beside its part or all behind 分别占. Their whole is the amount that all of them but one
 * are right of: so it needs no name, and where nothing is right of anything nothing is told.
 */
final class ShareLists {
    private static final Pattern BETWEEN = Pattern.compile("[、，和与及]|以及");
    private static final Pattern EACH = Pattern.compile("(?:分别|各)(?:约)?占|占[^，；：]{0,20}(?:分别|各)(?:约)?(?:为|是|达)?");
    private static final Pattern WHOLE = Pattern.compile("合计|总|共|全年|现有|实有|在职|收入|支出|预算|资金");
    private static final Pattern OF_OTHERS = Pattern.compile("目标|计划|上年|去年|同期|标准|权重");

    /** A part with what the text says its share is. */
    private record Pair(Quantity part, Quantity percent) {
        boolean fits(Range whole) {
            return whole.printed().signum() > 0
                    && whole.printed().compareTo(part.value()) >= 0
                    && Range.of(part).percentOf(whole).fits(percent);
        }
    }

    private ShareLists() {}

    static List<Finding> check(List<Sentence> passage, Sentence sentence, List<Share> shares) {
        var plain = shares.stream()
                .filter(share -> share.base().isEmpty() && share.inline() == null)
                .map(share -> new Pair(share.part(), share.percent()))
                .toList();
        return Stream.concat(lists(sentence).stream(), Stream.of(plain))
                .flatMap(pairs -> checkPairs(passage, sentence, pairs).stream())
                .toList();
    }

    /** Whether a share is one of a list behind as many parts of one unit. */
    static boolean isListed(Sentence sentence, Quantity percent) {
        return lists(sentence).stream()
                .filter(pairs -> pairs.stream()
                        .allMatch(pair -> isAmount(pair.part())
                                && Share.areAlike(pair.part(), pairs.get(0).part())))
                .anyMatch(pairs -> pairs.stream().anyMatch(pair -> pair.percent() == percent));
    }

    private static boolean isAmount(Quantity part) {
        return part.isMoney() || part.kind() == Quantity.Kind.COUNT;
    }

    private static List<Finding> checkPairs(List<Sentence> passage, Sentence sentence, List<Pair> pairs) {
        if (pairs.size() < 2
                || pairs.stream()
                        .anyMatch(pair -> !isAmount(pair.part())
                                || !pair.part().isExact()
                                || !pair.percent().isExact()
                                || !Share.areAlike(pair.part(), pairs.get(0).part()))) {
            return List.of();
        }
        var sum = pairs.stream()
                .map(pair -> Range.of(pair.part()))
                .reduce(Range::plus)
                .orElseThrow();
        var wholes = wholes(passage, sentence, pairs.get(0).part());
        var ranges = new ArrayList<>(wholes.stream().map(Range::of).toList());
        ranges.add(sum);
        if (ranges.stream().anyMatch(whole -> misfits(pairs, whole).isEmpty())) {
            return List.of();
        }
        // Of two, one that is right by chance says little: then the whole is the sum or follows from its place.
        var candidates = ranges.stream()
                .filter(whole -> misfits(pairs, whole).size() == 1
                        && (pairs.size() > 2 || whole.equals(sum) || isSum(sum, whole)))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var whole = candidates.get(candidates.size() - 1);
        var wrong = misfits(pairs, whole).get(0);
        if (isOfPart(sentence, wrong)) {
            return List.of();
        }
        // A part that its whole contradicts is told of the sum.
        var others = sum.minus(Range.of(wrong.part()));
        var isPartWrong = !isSum(sum, whole)
                && whole.minus(others).printed().signum() > 0
                && whole.minus(others).percentOf(whole).fits(wrong.percent());
        return isPartWrong ? List.of() : List.of(finding(sentence, wrong, whole));
    }

    /** 其中 divides a part again: its share is of that part. */
    private static boolean isOfPart(Sentence sentence, Pair pair) {
        return sentence.quantities().stream()
                .filter(one -> one.to() <= pair.part().from() && Share.areAlike(one, pair.part()))
                .filter(one ->
                        sentence.text().substring(one.to(), pair.part().from()).matches(".*(?:其中|包括|中).*"))
                .anyMatch(one -> one.value().compareTo(pair.part().value()) >= 0 && pair.fits(Range.of(one)));
    }

    private static boolean isSum(Range sum, Range whole) {
        return sum.low().compareTo(whole.high()) <= 0 && sum.high().compareTo(whole.low()) >= 0;
    }

    private static List<Pair> misfits(List<Pair> pairs, Range whole) {
        return pairs.stream().filter(pair -> !pair.fits(whole)).toList();
    }

    /** Amounts before the first part, in this sentence and those before it. */
    private static List<Quantity> wholes(List<Sentence> passage, Sentence sentence, Quantity first) {
        var wholes = new ArrayList<Quantity>();
        for (var one : passage) {
            one.quantities().stream()
                    .filter(quantity -> one != sentence || quantity.from() < first.from())
                    .filter(quantity -> Share.areAlike(quantity, first) && quantity.isExact())
                    .filter(quantity -> Direction.of(one, quantity) == null
                            && WHOLE.matcher(one.text().substring(one.clauseFrom(quantity.from()), quantity.from()))
                                    .find())
                    .forEach(wholes::add);
            if (one == sentence) {
                break;
            }
        }
        return wholes;
    }

    /** 分别占40%和60% behind as many parts. */
    private static List<List<Pair>> lists(Sentence sentence) {
        var lists = new ArrayList<List<Pair>>();
        var quantities = sentence.quantities();
        for (var i = 1; i < quantities.size(); i++) {
            var words = sentence.before(quantities.get(i));
            if (!quantities.get(i).isPercent()
                    || !EACH.matcher(words).find()
                    || OF_OTHERS.matcher(words).find()) {
                continue;
            }
            var end = i + 1;
            while (end < quantities.size()
                    && quantities.get(end).isPercent()
                    && BETWEEN.matcher(sentence.before(quantities.get(end))).matches()) {
                end++;
            }
            // 分别占总支出1000万元的: the whole stands last.
            var isInline = words.matches("的?(?:比例|比重)?(?:分别)?(?:为|是)?");
            var last = isInline ? i - 1 : i;
            var count = end - i;
            if (count > 1 && last >= count) {
                var pairs = new ArrayList<Pair>();
                for (var at = 0; at < count; at++) {
                    pairs.add(new Pair(quantities.get(last - count + at), quantities.get(i + at)));
                }
                lists.add(pairs);
            }
        }
        return lists;
    }

    private static Finding finding(Sentence sentence, Pair wrong, Range whole) {
        var told = new Told(sentence, wrong.percent());
        var part = new Told(sentence, wrong.part());
        var rate = Range.of(wrong.part()).percentOf(whole).like(wrong.percent()) + "%";
        var of = Amounts.in(wrong.part(), whole.printed().max(BigDecimal.ZERO));
        var message = "占比应为%s（%s÷%s），文中写的是%s，请核对后改正。".formatted(rate, part.written(), of, told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), sentence.clause(wrong.percent()))
                .with(new Fix(told.written(), rate));
    }
}
