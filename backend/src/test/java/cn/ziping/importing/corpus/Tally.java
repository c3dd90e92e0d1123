package cn.ziping.importing.corpus;

import java.util.ArrayList;
import java.util.List;

/** Facts of one group: how many of the expected ones are right, what was made up, and every miss in words. */
final class Tally {
    private int right;
    private int expected;
    private int extra;
    private final List<String> misses = new ArrayList<>();

    void right() {
        right++;
        expected++;
    }

    void missed(String what) {
        expected++;
        misses.add(what);
    }

    /** A value where there must be none. */
    void made(String what, int values) {
        extra += values;
        misses.add("+ " + what);
    }

    void add(Tally other, String document) {
        right += other.right;
        expected += other.expected;
        extra += other.extra;
        other.misses.forEach(miss -> misses.add(document + ": " + miss));
    }

    /** Right ones in a hundred of those that were expected or made up; 100 where there was nothing to find. */
    double percent() {
        return expected + extra == 0 ? 100 : 100.0 * right / (expected + extra);
    }

    boolean isPerfect() {
        return right == expected && extra == 0;
    }

    int expected() {
        return expected;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "%d/%d%s = %.1f%%".formatted(right, expected, extra == 0 ? "" : " +" + extra, percent());
    }
}
