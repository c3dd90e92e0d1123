package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the amounts of a sentence with their labels. */
final class Amounts {
    private static final int LONGEST_LABEL = 60;
    /** What holds more is a table that lost its lines. */
    private static final int MOST = 300;

    /** Between two numbers of one enumeration: 600、400万元. */
    private static final Pattern JOINT = Pattern.compile("[、，]|和|及|与|以及");

    /** Behind an amount: it is one for each. */
    private static final Pattern EACH =
            Pattern.compile("(?:的|不等的)?(?:补助|补贴|奖励|收费|发放|资助|支付)?(?:标准|单价)|/[人户亩次月年天台套个辆件平吨]|每[人户亩次月年天台套个辆件]");

    /** 每人20万元、6万元、4万元: all of them are for each. */
    private static final Pattern EACH_BEFORE = Pattern.compile("每[人户亩次月年天台套个辆件平名家][^，；]{0,4}$");

    private static final Pattern RESPECTIVELY = Pattern.compile("(?:分别|依次|各)[^，、；：（）]{0,8}$");

    private Amounts() {}

    static List<Amount> of(Sentence sentence, int year) {
        if (sentence.quantities().size() > MOST) {
            return List.of();
        }
        var money = money(sentence);
        var depths = depths(sentence.text());
        var found = new ArrayList<Amount>();
        var end = 0;
        for (var quantity : money) {
            if (isFactor(sentence.text(), quantity)) {
                end = quantity.to();
                continue;
            }
            var words = words(sentence.text(), end, quantity.from());
            var label = Label.of(words, year);
            var amount = new Amount(sentence, quantity, label, depths[quantity.from()]);
            found.add(isEach(amount) ? amount.aside() : amount);
            end = quantity.to();
        }
        return inherited(named(each(found), year));
    }

    /** 18642人×98天×5元: what is multiplied is no amount of its own. */
    private static boolean isFactor(String text, Quantity quantity) {
        var before = quantity.from() > 0 ? text.charAt(quantity.from() - 1) : ' ';
        var behind = quantity.to() < text.length() ? text.charAt(quantity.to()) : ' ';
        return "×*÷/".indexOf(before) >= 0 || "×*÷".indexOf(behind) >= 0;
    }

    /** 每人次15元、60元、40元的标准: what is joined to an amount for each is for each as well. */
    private static List<Amount> each(List<Amount> amounts) {
        for (var i = amounts.size() - 1; i > 0; i--) {
            var one = amounts.get(i);
            var before = amounts.get(i - 1);
            if (one.isAside() && isEach(one) && isJoined(before, one)) {
                amounts.set(i - 1, before.aside());
            }
        }
        for (var i = 1; i < amounts.size(); i++) {
            var before = amounts.get(i - 1);
            var isGoingOn = EACH_BEFORE.matcher(before.label().words()).find()
                    || i > 1 && before.isAside() && isJoined(amounts.get(i - 2), before);
            if (before.isAside() && isGoingOn && isJoined(before, amounts.get(i))) {
                amounts.set(i, amounts.get(i).aside());
            }
        }
        return amounts;
    }

    private static boolean isEach(Amount amount) {
        var text = amount.sentence().text();
        return EACH.matcher(text).region(amount.quantity().to(), text.length()).lookingAt();
    }

    /** Those with a unit, and bare numbers that share the unit of the one behind them. */
    private static List<Quantity> money(Sentence sentence) {
        var all = sentence.quantities();
        var found = new ArrayList<Quantity>();
        for (var i = all.size() - 1; i >= 0; i--) {
            var one = all.get(i);
            if (one.isMoney()) {
                found.add(0, one);
            } else if (one.kind() == Kind.BARE && i + 1 < all.size() && !found.isEmpty()) {
                var next = found.get(0);
                var isNext = next.from() == all.get(i + 1).from();
                if (isNext
                        && JOINT.matcher(sentence.text().substring(one.to(), next.from()))
                                .matches()) {
                    found.add(0, inUnitOf(one, next));
                }
            }
        }
        return found;
    }

    private static Quantity inUnitOf(Quantity bare, Quantity next) {
        var unit = MoneyUnit.of(next.unit()).orElse(MoneyUnit.TEN_THOUSAND_YUAN);
        return new Quantity(
                Kind.MONEY,
                unit.toTenThousands(bare.value()),
                unit.toTenThousands(bare.step()),
                next.unit(),
                bare.hedge(),
                bare.from(),
                bare.to());
    }

    private static int[] depths(String text) {
        var depths = new int[text.length() + 1];
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            depths[i] = depth;
            var sign = text.charAt(i);
            depth = Math.max(0, depth + (sign == '（' ? 1 : sign == '）' ? -1 : 0));
            if (sign == '）') {
                depths[i] = depth;
            }
        }
        depths[text.length()] = depth;
        return depths;
    }

    /** From the last sign before the number on; brackets that are closed again belong to the words. */
    private static String words(String text, int from, int to) {
        var depth = 0;
        var at = to;
        var isVerbOnly = true;
        while (at > from && to - at < LONGEST_LABEL) {
            var sign = text.charAt(at - 1);
            if (sign == '）') {
                depth++;
            } else if (sign == '（') {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0 && "，；：、。".indexOf(sign) >= 0) {
                // 公务接待费：6万元, 支出合计，共6万元: what it is stands before the sign.
                if (sign == '、' || sign == '；' || sign == '。' || !isVerbOnly) {
                    break;
                }
            } else if ("为共计达是合总：，".indexOf(sign) < 0) {
                isVerbOnly = false;
            }
            at--;
        }
        return text.substring(at, to);
    }

    /** 基本支出、项目支出分别为6万元、4万元: each gets its name. */
    private static List<Amount> named(List<Amount> amounts, int year) {
        var named = new ArrayList<>(amounts);
        for (var i = 0; i < named.size(); i++) {
            var first = named.get(i);
            var words = first.label().words();
            var match = RESPECTIVELY.matcher(words);
            if (!match.find()) {
                continue;
            }
            var last = i;
            while (last + 1 < named.size() && isJoined(named.get(last), named.get(last + 1))) {
                last++;
            }
            var before = words.substring(0, match.start());
            var clause = first.sentence().text().substring(0, first.quantity().from() - words.length()) + before;
            var names = names(clause, last - i + 1);
            for (var n = 0; n < names.size(); n++) {
                var one = named.get(i + n);
                named.set(i + n, new Amount(one.sentence(), one.quantity(), Label.of(names.get(n), year), one.depth()));
            }
            i = last;
        }
        return named;
    }

    private static boolean isJoined(Amount one, Amount next) {
        var text = one.sentence().text();
        return JOINT.matcher(text.substring(one.quantity().to(), next.quantity().from()))
                .matches();
    }

    /** The last so many names of an enumeration that a text ends with. */
    private static List<String> names(String text, int count) {
        var tail = text.substring(Math.max(0, text.length() - 40 * count));
        var start = Math.max(tail.lastIndexOf('，'), Math.max(tail.lastIndexOf('；'), tail.lastIndexOf('：')));
        var names = List.of(tail.substring(start + 1).split("[、]|和|以及|及|与", -1));
        return count > 1 && names.size() == count ? names : List.of();
    }

    /** 三公经费预算13万元，实际支出6万元: a mere stage is of what was named before it in the same sentence part. */
    private static List<Amount> inherited(List<Amount> amounts) {
        var result = new ArrayList<Amount>();
        for (var amount : amounts) {
            var before = result.isEmpty() ? null : result.get(result.size() - 1);
            var isOf = before != null
                    && isMereStage(amount)
                    && before.item() != Item.OTHER
                    && amount.depth() == before.depth()
                    && isSamePart(before, amount);
            result.add(
                    isOf && before != null
                            ? new Amount(
                                    amount.sentence(),
                                    amount.quantity(),
                                    amount.label().of(before.item()),
                                    amount.depth())
                            : amount);
        }
        return result;
    }

    private static boolean isMereStage(Amount amount) {
        return amount.label().isBare() && amount.stage() != Stage.NONE && amount.stage() != Stage.BALANCE
                || amount.item() == Item.SPENDING
                        && amount.stage() == Stage.EXECUTED
                        && amount.label().words().contains("实际");
    }

    private static boolean isSamePart(Amount before, Amount amount) {
        var between = amount.sentence()
                .text()
                .substring(before.quantity().to(), amount.quantity().from());
        return between.indexOf('；') < 0;
    }

    /** The number of one thing that a clause counts, such as 3 of 共3个项目; 0 where it counts none. */
    static int counted(Sentence sentence, int from, int to) {
        return sentence.quantities(Kind.COUNT).stream()
                .filter(one -> one.from() >= from && one.to() <= to)
                .filter(one -> "个项笔类家".contains(one.unit()) && one.isExact())
                .map(Quantity::value)
                .filter(value -> value.compareTo(BigDecimal.valueOf(50)) <= 0)
                .reduce((first, second) -> second)
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
