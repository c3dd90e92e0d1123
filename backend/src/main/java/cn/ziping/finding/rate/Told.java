package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;

/** A quantity where it is told. */
record Told(Sentence sentence, Quantity quantity) {

    /** As it is written: 11188.53万元. */
    String written() {
        return sentence.excerpt(quantity.from(), quantity.to());
    }

    /** The number alone, without its unit: what a fix puts another in the place of. */
    String digits() {
        var written = written();
        return written.endsWith(quantity.unit())
                ? written.substring(0, written.length() - quantity.unit().length())
                : written;
    }
}
