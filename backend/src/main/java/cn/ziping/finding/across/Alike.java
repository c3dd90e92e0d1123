package cn.ziping.finding.across;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How much two texts are the same. */
final class Alike {
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}　]+");

    private Alike() {}

    /** Words alone. */
    static String folded(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Pairs of neighbouring characters with how often they come. */
    static Map<Integer, Integer> pairs(String text) {
        var pairs = new HashMap<Integer, Integer>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.charAt(i) << 16 | text.charAt(i + 1), 1, Integer::sum);
        }
        return pairs;
    }

    /** Of the pairs of both how many in a hundred both have, rounded down. */
    static int percent(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        var common = 0;
        var all = 0;
        for (var pair : one.entrySet()) {
            common += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
            all += pair.getValue();
        }
        for (var count : other.values()) {
            all += count;
        }
        return all == 0 ? 0 : 200 * common / all;
    }
}
