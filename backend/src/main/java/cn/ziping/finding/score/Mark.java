package cn.ziping.finding.score;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.subject.Place;
import java.math.BigDecimal;

/**
 * Points that a sentence gives to something.
 *
 * @param name of what they are of, as the clause names it; empty where it names nothing
 * @param from where the words begin that tell what they are; {@code to} where the number ends
 */
record Mark(Role role, BigDecimal value, String name, Sentence sentence, int from, int to) {

    /** What points are. */
    enum Role {
        /** 分值, 满分, 权重: what could be earned. */
        WEIGHT,
        SCORE,
        DEDUCTION,
        /** 总得分, 综合得分: of the whole report, or of the project that is told of. */
        TOTAL,
        /** 小计, 合计: of what was told of before. */
        SUBTOTAL,
        AVERAGE,
        /** No word tells it. */
        UNTOLD
    }

    Mark as(Role role) {
        return new Mark(role, value, name, sentence, from, to);
    }

    /** The clause that it stands in. */
    Place place() {
        var isRemarked = to < sentence.text().length() && sentence.text().charAt(to) == '（';
        return sentence.place(sentence.clauseFrom(from), isRemarked ? to : sentence.clauseTo(to));
    }

    boolean isIn(String words) {
        return sentence.text().substring(sentence.clauseFrom(from), to).contains(words);
    }
}
