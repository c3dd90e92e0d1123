package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share that a sentence tells: 人员经费318.74万元，占基本支出的86.38%.
 *
 * @param part what it is the share of the part of
 * @param base the name of the whole without 总, 额 and the like; empty for 占比 and 占总数的
 * @param inline the whole where its amount stands between: 占总支出1000万元的30%
 */
record Share(
        Sentence sentence,
        Quantity percent,
        Quantity part,
        String base,
        @Nullable Quantity inline) {
    private static final Pattern SHARE =
            Pattern.compile("^(?<gap>.*?)占(?<base>[^，；：。占]{0,30}?)的?(?:比例|比重|百分比|比率|比)?(?:分别)?(?:为|达到?|是|约|：|的)?$");
    /** Nothing of another subject may stand between the part and 占. */
    private static final Pattern GAP = Pattern.compile("^(?:（[^（）]{0,40}）?)?[，、（]?(?:约|共|合计|仅|大约|大概|其|总共|预算|资金)?$");

    private static final Pattern GENERIC = Pattern.compile(
            "总计|合计|总|全部|全年|本年度?|当年|年度|全局|全县|全市|全区|全镇|全乡|我局|我单位|本单位|单位|部门|合计|数额?|额|资金|金额|投入|比例|比重|的|规模|全|所有|整个|整体|人$|数$|量$");
    private static final Pattern NOT_OF_NOW =
            Pattern.compile("目标|计划|要求|应当|力争|确保|预计|上年|去年|同期|不低于|不超过|上级|标准|权重|分值|GDP|生产总值|全国|全省");

    static @Nullable Share of(Sentence sentence, Quantity percent) {
        var quantities = sentence.quantities();
        var at = quantities.indexOf(percent);
        if (at == 0 || !percent.isExact()) {
            return null;
        }
        var last = quantities.get(at - 1);
        var direct = of(sentence, percent, last, sentence.before(percent), null);
        if (direct != null || at == 1) {
            return direct;
        }
        if (sentence.before(percent).startsWith("）")) {
            return behindBrackets(sentence, percent);
        }
        // The amount of the whole stands between the part and the share.
        var words = sentence.before(last) + "#" + sentence.before(percent);
        var isInline = sentence.before(percent).matches("的?(?:比例|比重)?(?:为|达)?")
                && sentence.before(last).contains("占");
        return isInline
                ? of(
                        sentence,
                        percent,
                        quantities.get(at - 2),
                        words.replace("#的", "").replace("#", ""),
                        last)
                : null;
    }

    /** 基本支出100万元（人员经费80万元、公用经费20万元），占40%: the share is of what the brackets divide. */
    private static @Nullable Share behindBrackets(Sentence sentence, Quantity percent) {
        var close = percent.from() - sentence.before(percent).length();
        var open = sentence.text().lastIndexOf('（', close);
        for (var part : sentence.quantities()) {
            if (part.to() == open) {
                return of(sentence, percent, part, sentence.before(percent).substring(1), null);
            }
        }
        return null;
    }

    private static @Nullable Share of(
            Sentence sentence, Quantity percent, Quantity part, String words, @Nullable Quantity inline) {
        var match = SHARE.matcher(words);
        var isAmount = part.isMoney() || part.kind() == Kind.COUNT;
        // 分别占: the last part is none of the first share.
        var isList = words.endsWith("分别") || words.contains("分别占") || words.contains("分别为");
        if (!isAmount
                || isList
                || !part.isExact()
                || !match.matches()
                || !GAP.matcher(match.group("gap")).matches()) {
            return null;
        }
        var base = match.group("base");
        if (NOT_OF_NOW.matcher(base).find() || isOfExecution(sentence, percent, part)) {
            return null;
        }
        return new Share(sentence, percent, part, plain(base), inline);
    }

    /** 支出95万元，占全年预算的95% is told of by the rule of execution. */
    private static boolean isOfExecution(Sentence sentence, Quantity percent, Quantity part) {
        return RateClaim.of(sentence, percent, 0, 0) != null
                && FundRole.of(Label.of(sentence, part)).isDone();
    }

    /** A name without what only says that it is the whole. */
    static String plain(String name) {
        var plain = name;
        for (var shorter = GENERIC.matcher(plain).replaceAll("");
                !shorter.equals(plain);
                shorter = GENERIC.matcher(plain).replaceAll("")) {
            plain = shorter;
        }
        return plain;
    }

    boolean isLike(Quantity one) {
        return areAlike(one, part);
    }

    static boolean areAlike(Quantity one, Quantity part) {
        return one.kind() == part.kind()
                && (one.isMoney() || one.unit().equals(part.unit()) || isPeople(one) && isPeople(part));
    }

    private static boolean isPeople(Quantity one) {
        return one.unit().length() == 1 && "人名位".contains(one.unit());
    }
}
