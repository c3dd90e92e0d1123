package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells of a change: from what to what, by how much, by how many percent. Whatever is not told is null.
 *
 * @param now the nearest amount that may be the new one
 * @param others further amounts that the change may be of
 * @param isMore whether it says to be an increase
 * @param base the words between 较 and the change: 上年, 年初预算
 * @param from the sentence that has the new amount: this one or the one before
 */
record Change(
        Sentence sentence,
        @Nullable Quantity now,
        List<Quantity> others,
        @Nullable Quantity before,
        @Nullable Quantity difference,
        @Nullable Quantity percent,
        boolean isMore,
        String base,
        Sentence from) {

    Change(
            Sentence sentence,
            @Nullable Quantity now,
            List<Quantity> others,
            @Nullable Quantity before,
            @Nullable Quantity difference,
            @Nullable Quantity percent,
            boolean isMore,
            String base) {
        this(sentence, now, others, before, difference, percent, isMore, base, sentence);
    }

    /** Whether all that is told is meant to be exact. */
    boolean isExact() {
        return Stream.of(now, before, difference, percent)
                .allMatch(one -> one == null || one.isExact() && one.value().signum() >= 0);
    }

    /** Every amount that may be the new one, the nearest first. */
    List<Quantity> candidates() {
        return now == null
                ? List.of()
                : Stream.concat(Stream.of(now), others.stream()).toList();
    }

    String word() {
        return isMore ? "增加" : "减少";
    }
}
