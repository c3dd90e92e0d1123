package cn.ziping.finding.form;

import cn.ziping.finding.form.ListNumber.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lists that are open while a report is read. A list may hold another one of the same style, and a block may come
 * again for each project: a number is wrong only where it fits none of the lists and misses one by a single slip.
 */
final class Sequences {
    /** More than one number left out is another list, or a file that lost its automatic numbers. */
    private static final int SLIP = 1;

    private static final int DEEPEST = 20;

    private final Map<Style, Deque<Integer>> open = new EnumMap<>(Style.class);
    private final Set<String> seen = new HashSet<>();

    /** The number that should stand there; 0 where this one is right, or where nobody can say. */
    int next(ListNumber number) {
        var lists = open.computeIfAbsent(number.style(), style -> new ArrayDeque<>());
        var isAgain = !seen.add(number.style() + "" + number.value() + number.title())
                && number.title().length() > 1;
        closeBelow(number.style());
        if (number.value() == 1) {
            lists.push(1);
            if (lists.size() > DEEPEST) {
                lists.removeLast();
            }
            return 0;
        }
        if (lists.stream().anyMatch(last -> last == number.value() - 1)) {
            while (lists.peek() != number.value() - 1) {
                lists.pop();
            }
            lists.pop();
            lists.push(number.value());
            return 0;
        }
        if (lists.isEmpty() || isAgain) {
            lists.push(number.value());
            return 0;
        }
        var last = lists.pop();
        lists.push(number.value());
        var isSlip = number.value() == last || number.value() == last + 1 + SLIP;
        return isSlip && last < number.value() + 1 ? last + 1 : 0;
    }

    /** What may be the next number of a list, and may be none, is taken for it where it fits. */
    void perhaps(int value) {
        var lists = open.get(Style.ARABIC);
        if (lists != null && !lists.isEmpty() && lists.peek() == value - 1) {
            lists.pop();
            lists.push(value);
        }
    }

    private void closeBelow(Style style) {
        for (var lower : Style.values()) {
            if (lower.ordinal() > style.ordinal()) {
                open.remove(lower);
            }
        }
    }
}
