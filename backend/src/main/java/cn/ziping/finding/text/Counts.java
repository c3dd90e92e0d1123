package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Hedge;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.measure.HanDigits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of things in sentences. */
final class Counts {
    /** People of the staff are added by another rule. */
    private static final Pattern STAFF = Pattern.compile("编制|实有|在编|在职|在岗|退休|聘用|临聘|参公|工勤|领导职数|行政编|事业编");

    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\d第一二三四五六七八九十百])(?<n>[二两三四五六七八九]|\\d{1,2})(?<unit>个?方面|大|个?部分|点|个?环节|个?步骤)(?![\\d点])");

    private static final String UNITS = "面大分点节骤";

    private Counts() {}

    /** The quantities of a sentence and those that only lists are told by: 三方面工作, 四大举措, 两部分. */
    static List<Quantity> withWords(Sentence sentence) {
        var all = new ArrayList<>(sentence.quantities());
        if (UNITS.chars().noneMatch(sign -> sentence.text().indexOf(sign) >= 0)) {
            return all;
        }
        var match = WORDS.matcher(sentence.text());
        while (match.find()) {
            var from = match.start();
            var number = number(match.group("n"));
            if (number.signum() > 0 && all.stream().noneMatch(one -> one.from() == from && one.kind() == Kind.COUNT)) {
                all.add(new Quantity(
                        Kind.COUNT, number, BigDecimal.ONE, match.group("unit"), Hedge.EXACT, from, match.end()));
            }
        }
        return all;
    }

    private static BigDecimal number(String written) {
        return Character.isDigit(written.charAt(0))
                ? new BigDecimal(written)
                : HanDigits.read(written).orElse(BigDecimal.ZERO);
    }

    static boolean isWhole(Quantity quantity) {
        return quantity.kind() == Kind.COUNT
                && quantity.isExact()
                && quantity.value().stripTrailingZeros().scale() <= 0;
    }

    static int of(Quantity quantity) {
        return quantity.value().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    static String written(Quantity quantity) {
        return quantity.value().toPlainString() + quantity.unit();
    }

    static String written(BigDecimal number, String unit) {
        return number.stripTrailingZeros().toPlainString() + unit;
    }

    static BigDecimal sum(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean isOfStaff(Sentence sentence) {
        return isOfStaff(sentence.text());
    }

    static boolean isOfStaff(String words) {
        return STAFF.matcher(words).find();
    }
}
