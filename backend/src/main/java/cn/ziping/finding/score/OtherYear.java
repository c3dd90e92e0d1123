package cn.ziping.finding.score;

import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;

/** Scores and grades of another year are told beside this one's: 2022年自评得分95分. */
final class OtherYear {
    private static final int NEAR = 40;

    private OtherYear() {}

    /** Whether the last year that is named before a place is not the report's. */
    static boolean isTold(Sentence sentence, int at, int year) {
        var last = 0;
        for (var quantity : sentence.quantities(Kind.YEAR)) {
            if (quantity.to() <= at && at - quantity.to() < NEAR) {
                last = quantity.value().intValue();
            }
        }
        return year != 0 && last != 0 && last != year;
    }
}
