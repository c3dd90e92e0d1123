package cn.ziping.importing.mapping;

/**
 * How alike two headings are, from 0 to 1: by their pairs of characters once words that mean the same are one word and
 * words that say nothing are gone, and by how far the one holds the other.
 */
final class HeadingLikeness {
    private static final double LACKING = 0.78;

    private static final double NOTED = 0.98;

    private HeadingLikeness() {}

    static double of(String one, String other) {
        return of(HeadingWords.of(one), HeadingWords.of(other));
    }

    static double of(HeadingWords one, HeadingWords other) {
        var core = one.core();
        var whole = likeness(one, other);
        return core == null ? whole : Math.max(whole, NOTED * likeness(core, other));
    }

    private static double likeness(HeadingWords one, HeadingWords other) {
        if (one.plain().equals(other.plain())) {
            return 1;
        }
        if (one.isApartFrom(other)) {
            return 0;
        }
        if (one.meaning().equals(other.meaning())) {
            return 0.95;
        }
        var lacking = Integer.bitCount(one.decisive() ^ other.decisive());
        var plain = Math.max(pairs(one.pairs(), other.pairs()), held(one.plain(), other.plain()));
        var meaning =
                Math.max(pairs(one.pairsOfMeaning(), other.pairsOfMeaning()), held(one.meaning(), other.meaning()));
        return 0.94 * Math.pow(LACKING, lacking) * Math.max(plain, meaning);
    }

    /** Share of pairs of neighbouring characters that both have (Dice). */
    private static double pairs(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        var both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            var order = Integer.compare(one[i], other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * both / (one.length + other.length);
    }

    /** How much of the longer heading the shorter one is, where it stands in it whole: 0.6 and up from a third on. */
    private static double held(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < 2 || !longer.contains(shorter)) {
            return 0;
        }
        var share = (double) shorter.length() / longer.length();
        return share < 0.34 ? 0.4 : 0.45 + 0.55 * share;
    }
}
