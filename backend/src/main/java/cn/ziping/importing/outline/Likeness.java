package cn.ziping.importing.outline;

import java.util.Arrays;

/** Words of a heading, ready to be compared with many others. */
final class Likeness {
    private final String bare;
    /** Pairs of neighbouring characters, sorted; a pair that comes twice stands twice. */
    private final int[] pairs;

    /** @param bare without number, blanks and punctuation */
    Likeness(String bare) {
        this.bare = bare;
        this.pairs = new int[Math.max(0, bare.length() - 1)];
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = bare.charAt(i) << 16 | bare.charAt(i + 1);
        }
        Arrays.sort(pairs);
    }

    String bare() {
        return bare;
    }

    /** How alike two headings are, from 0 to 1: the share of pairs of neighbouring characters that they have in common. */
    double to(Likeness other) {
        if (bare.equals(other.bare)) {
            return 1;
        }
        if (pairs.length == 0 || other.pairs.length == 0) {
            return 0;
        }
        var common = 0;
        for (int mine = 0, its = 0; mine < pairs.length && its < other.pairs.length; ) {
            var order = Integer.compare(pairs[mine], other.pairs[its]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (pairs.length + other.pairs.length);
    }
}
