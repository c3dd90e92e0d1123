package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of quantities behind 分别: 年初预算和全年预算分别为100万元、120万元. */
final class Lists {
    private static final Pattern BETWEEN = Pattern.compile("[、，和与及]|以及");
    private static final Pattern NAMES = Pattern.compile("[、和与及]");

    private Lists() {}

    /**
     * One of such a list.
     *
     * @param label its own where every name of the list says what it is, else that of the list
     * @param index from 1; 0 where each has a label of its own
     */
    record Item(Label label, int index) {}

    /** Null for a quantity that is in no such list. */
    static @Nullable Item of(Sentence sentence, Quantity quantity) {
        var quantities = sentence.quantities();
        var at = sentence.at(quantity);
        var first = at;
        while (first > 0
                && quantities.get(first - 1).kind() == quantity.kind()
                && isBetween(sentence, quantities.get(first - 1), quantities.get(first))) {
            first--;
        }
        var before = sentence.before(quantities.get(first));
        var mark = before.lastIndexOf("分别");
        if (mark < 0 || before.indexOf('，', mark) >= 0) {
            return null;
        }
        var count = at - first + 1;
        for (var next = at;
                next + 1 < quantities.size()
                        && quantities.get(next + 1).kind() == quantity.kind()
                        && isBetween(sentence, quantities.get(next), quantities.get(next + 1));
                next++) {
            count++;
        }
        var words = before.substring(0, mark);
        var clause = words.substring(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1);
        return item(clause, at - first, count);
    }

    private static boolean isBetween(Sentence sentence, Quantity one, Quantity next) {
        return BETWEEN.matcher(sentence.text().substring(one.to(), next.from())).matches();
    }

    private static Item item(String clause, int at, int count) {
        var names = new ArrayList<Label>();
        for (var name : List.of(NAMES.split(clause))) {
            names.add(Label.of(name));
        }
        var isNamed = names.size() == count && names.stream().allMatch(name -> FundRole.of(name) != FundRole.NONE);
        return isNamed ? new Item(names.get(at), 0) : new Item(Label.of(clause), at + 1);
    }
}
