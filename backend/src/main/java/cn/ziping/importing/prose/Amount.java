package cn.ziping.importing.prose;

import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A quantity with its words.
 *
 * @param words those directly before it that say what it is
 * @param before what stands between the quantity before it and its own words
 */
record Amount(Quantity quantity, String words, String before, Evidence evidence) {
    private static final Pattern PARTS = Pattern.compile("其中|包括|包含|（含(?!税)|主要有|主要是|主要为|具体为|具体是|分别为|分别是");

    private static final Pattern USE = Pattern.compile("^[，。、）；]?(?:主要|重点|全部)?(?:用于|用在)");

    BigDecimal value() {
        return quantity.value();
    }

    /** Whether it is a part of what was said before. */
    boolean isPart() {
        return PARTS.matcher(before + words).find();
    }

    /** Whether it tells what the amount before went to. */
    boolean isUse() {
        return USE.matcher(before + words).find();
    }

    Amount withWords(String words) {
        return new Amount(quantity, words, before, evidence);
    }
}
