package cn.ziping.finding.score;

import cn.ziping.finding.subject.Place;
import java.util.List;

/** Places of several marks together, as far as they stand in one sentence. */
final class Spans {
    private Spans() {}

    /** From the clause of one mark to that of the other; where they stand apart, the other one's alone. */
    static Place of(Mark one, Mark other) {
        if (one.sentence() != other.sentence()) {
            return other.place();
        }
        var sentence = one.sentence();
        var from = Math.min(one.from(), other.from());
        var to = Math.max(one.to(), other.to());
        return sentence.place(sentence.clauseFrom(from), sentence.clauseTo(to));
    }

    /** All marks of the first one's sentence. */
    static Place of(Mark first, List<Mark> others) {
        var last = first;
        for (var mark : others) {
            last = mark.sentence() == first.sentence() && mark.to() > last.to() ? mark : last;
        }
        return of(first, last);
    }
}
