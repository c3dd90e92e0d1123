package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The run of names with a number each behind a total: 设备23台（套），其中球管1套、彩超3台、呼吸机6台.
 *
 * @param names as they stand before each number
 * @param isWhole whether the words say that the parts are all of it: 分别为, 分为, or 其他 as the last of them
 */
record CountedRun(List<Quantity> parts, List<String> names, boolean isWhole) {
    /** Between a total and its parts another figure of the same things may stand: 268天，优良率73.4%，其中…. */
    private static final Pattern OPENS = Pattern.compile(
            "^(?:次|（[一-龥]）)?(?<noun>[^，；：、（）\\d]{0,24}?)(?:，[^，；：、\\d]{1,12})?(?:，[^，；：、\\d]{1,12}\\d[\\d.]{0,9}(?:%|万?[一-龥]{1,3})){0,2}"
                    + "(?:，?（?(?<all>其中)|，?（?(?:包括|包含)|，?(?<whole>分别(?:为|是)|分为))：?");
    /** 12486户29835人，其中城市1102户2015人、农村11384户27820人: each name has both numbers. */
    private static final Pattern OPENS_TWO = Pattern.compile("^\\d{1,9}(?:户|人次?|名|个|家|套|平方米|亩|公里|栋)，其中：?");

    private static final Pattern NAME = Pattern.compile("[一-龥A-Za-z·“”]{1,16}?(?:共有?|有|为|计)?$");
    private static final Pattern NO_NAME = Pattern.compile("其余|另|剩余|余下|等$|占|约|近|达|累计|同比|较|比|主要|已|未|均|上年");
    private static final Pattern OTHERS = Pattern.compile("(?:其他|其它)");
    private static final Pattern ETC = Pattern.compile("^(?:次|（[一-龥]）)?等");
    private static final Pattern PARTS_END = Pattern.compile("^(?:次|（[一-龥]）)?(?:[，；、）]|$|和|及)");
    /** 民办园62所（含普惠性民办园54所）: what a bracket tells of a part is within it. */
    private static final Pattern WITHIN = Pattern.compile("^（[^（）]{1,40}）");
    /** The second number of a part with two. */
    private static final Pattern SECOND = Pattern.compile("^\\d{1,9}(?:户|人次?|名|个|家|套|平方米|亩|公里|栋)");

    /** The first number of a part with two, where the second is added. */
    private static final Pattern FIRST = Pattern.compile("\\d{1,9}(?:户|人次?|名|个|家|套|平方米|亩|公里|栋)$");
    /** Says something else of the whole than one more part. */
    private static final Pattern COMPARED = Pattern.compile("超|目标|计划|任务|上年|去年|较|比|占|年初");

    private static final String DEVICES = "台套架件辆艘部";

    private static final CountedRun NONE = new CountedRun(List.of(), List.of(), false);

    /** Empty where there is no such run, or where it may go on. */
    static CountedRun behind(Sentence sentence, Quantity total) {
        var text = sentence.text();
        var behind = text.substring(total.to());
        var two = OPENS_TWO.matcher(behind);
        if (two.find()) {
            return of(sentence, total, total.to() + two.end(), false);
        }
        var opens = OPENS.matcher(behind);
        return opens.find() ? of(sentence, total, total.to() + opens.end(), opens.group("whole") != null) : NONE;
    }

    /** The run that begins at this place. */
    static CountedRun of(Sentence sentence, Quantity total, int from, boolean isWhole) {
        var text = sentence.text();
        var at = from;
        var parts = new ArrayList<Quantity>();
        var names = new ArrayList<String>();
        for (var quantity : sentence.quantities()) {
            if (quantity.from() < at) {
                continue;
            }
            if (isFirstOfTwo(sentence, total, quantity) || text.startsWith("一贯制", quantity.to())) {
                continue;
            }
            var name = FIRST.matcher(text.substring(at, quantity.from()).replaceFirst("^[，、和及]", ""))
                    .replaceFirst("");
            if (!Counts.isWhole(quantity)
                    || !isUnit(total, quantity)
                    || !NAME.matcher(name).matches()) {
                break;
            }
            var to = quantity.to() + second(text, quantity.to());
            to += within(text, to);
            var ends = PARTS_END.matcher(text.substring(to));
            if (NO_NAME.matcher(name).find()
                    || ETC.matcher(text.substring(quantity.to())).find()
                    || !ends.find()) {
                return NONE;
            }
            parts.add(quantity);
            names.add(name);
            var stop = to + ends.end() - 1;
            if (stop >= text.length() || text.charAt(stop) == '；' || text.charAt(stop) == '）') {
                at = text.length();
                break;
            }
            at = to + Math.max(0, ends.end() - 1);
        }
        var goesOn = at < text.length() && isMore(sentence, total, at);
        if (parts.size() < 2 || goesOn) {
            return NONE;
        }
        var hasOthers = OTHERS.matcher(names.get(names.size() - 1)).find();
        return new CountedRun(parts, names, isWhole || hasOthers || Alike.areScale(names));
    }

    /** The 1102户 of 城市1102户2015人, where people are added. */
    private static boolean isFirstOfTwo(Sentence sentence, Quantity total, Quantity quantity) {
        var next = sentence.at(quantity) + 1;
        return !quantity.unit().equals(total.unit())
                && next > 0
                && next < sentence.quantities().size()
                && sentence.quantities().get(next).from() == quantity.to()
                && isUnit(total, sentence.quantities().get(next));
    }

    private static int second(String text, int at) {
        var second = SECOND.matcher(text.substring(at, Math.min(text.length(), at + 14)));
        return second.find() ? second.end() : 0;
    }

    private static int within(String text, int at) {
        var within = WITHIN.matcher(text.substring(at, Math.min(text.length(), at + 44)));
        return within.find() && within.end() > 4 ? within.end() : 0;
    }

    /** Another number of the same unit before the next semicolon: the run may go on in other words. */
    private static boolean isMore(Sentence sentence, Quantity total, int at) {
        var semicolon = sentence.text().indexOf('；', at);
        var end = semicolon < 0 ? sentence.text().length() : semicolon;
        return sentence.quantities().stream()
                .filter(one -> one.from() >= at && one.to() <= end && isUnit(total, one))
                .findFirst()
                .filter(one -> !COMPARED.matcher(sentence.text().substring(at, one.from()))
                        .find())
                .isPresent();
    }

    private static boolean isUnit(Quantity total, Quantity part) {
        return part.unit().equals(total.unit())
                || total.unit().length() == 1
                        && part.unit().length() == 1
                        && DEVICES.contains(total.unit())
                        && DEVICES.contains(part.unit());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    BigDecimal sum() {
        return Counts.sum(parts);
    }

    /** More than the whole, or all of it and less; parts that may be the same things twice prove nothing. */
    boolean contradicts(Quantity whole) {
        var total = whole.value();
        var excess = sum().subtract(total);
        var likeness = Alike.of(names);
        var mayOverlap = !likeness.arePair()
                && !Alike.areRanks(names)
                && !likeness.areNear()
                && names.stream().anyMatch(name -> Part.mayOverlap(hasOld() ? name.replace("新建", "") : name));
        if (excess.abs().compareTo(tolerance(whole)) <= 0) {
            return false;
        }
        if (isSwapped(total) && (!mayOverlap || parts.size() > 2)) {
            return true;
        }
        if (mayOverlap) {
            return false;
        }
        if (excess.signum() < 0) {
            var isNearly = sum().multiply(BigDecimal.TEN).compareTo(total.multiply(BigDecimal.valueOf(9))) >= 0;
            return isWhole
                    || likeness.arePair()
                    || isNearly && (parts.size() > 2 || likeness.areNear()) && likeness.areKin()
                    || parts.size() > 4 && isNearly(whole);
        }
        var isLittle =
                excess.multiply(BigDecimal.TEN).compareTo(total.multiply(BigDecimal.valueOf(parts.size() > 2 ? 4 : 6)))
                        <= 0;
        return isWhole || isLittle && (parts.size() > 2 || likeness.areKin() || likeness.arePair());
    }

    /** Four parts and more of a whole that is named again right before them, and hardly anything is left. */
    boolean isNearly(Quantity whole) {
        var missing = whole.value().subtract(sum());
        return parts.size() > 3
                && missing.signum() > 0
                && missing.movePointRight(2).compareTo(whole.value().multiply(BigDecimal.valueOf(5))) <= 0
                && missing.compareTo(tolerance(whole)) > 0
                && names.stream().noneMatch(Part::mayOverlap);
    }

    /** Beside 老旧小区, 新建小区 is a kind and no second count. */
    private boolean hasOld() {
        return names.stream().anyMatch(name -> name.contains("老") || name.contains("既有") || name.contains("改造"));
    }

    /** 132.4万人次 of 78.9万, 31.2万 and 22.3万人次: each may be rounded. */
    private BigDecimal tolerance(Quantity whole) {
        var step = parts.stream().map(Quantity::step).reduce(whole.step(), BigDecimal::max);
        return step.compareTo(BigDecimal.ONE) <= 0
                ? BigDecimal.ZERO
                : step.multiply(BigDecimal.valueOf((parts.size() + 3) / 4));
    }

    /** With two neighbouring digits of one number the other way round it would be right: 756 for 576. */
    private boolean isSwapped(BigDecimal total) {
        var missing = total.subtract(sum());
        return isSwap(total.toPlainString(), missing.negate())
                || parts.stream().anyMatch(part -> isSwap(part.value().toPlainString(), missing));
    }

    private static boolean isSwap(String digits, BigDecimal difference) {
        for (var i = 0; i + 1 < digits.length(); i++) {
            var swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (new BigDecimal(swapped).subtract(new BigDecimal(digits)).compareTo(difference) == 0) {
                return true;
            }
        }
        return false;
    }
}
