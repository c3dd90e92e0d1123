package cn.ziping.importing.prose;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import cn.ziping.measure.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence up to its full stop, with where it stands.
 *
 * @param from where it begins in the wording, behind a number of a list
 * @param isPart whether it goes on with parts of what the sentence before has said (其中)
 */
record Sentence(Passage passage, Wording wording, int from, int to, boolean isPart) {
    private static final String ENDS = "。！？\n";
    private static final java.util.regex.Pattern LIST_NUMBER = java.util.regex.Pattern.compile(
            "(?:[（]?[一二三四五六七八九十]{1,3}[）、.]|（\\d{1,2}）|\\d{1,2}）|\\d{1,2}[、.](?!\\d{1,3}(?:万|亿|%|元|分|人))|[①-⑳]|[-●▪·◆])\\s*");

    static List<Sentence> of(Passage passage) {
        var wording = Wording.of(passage.text());
        var text = wording.text();
        var sentences = new ArrayList<Sentence>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i <= text.length(); i++) {
            var c = i < text.length() ? text.charAt(i) : '。';
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (i == text.length() || ENDS.indexOf(c) >= 0 && depth <= 0) {
                if (i > from) {
                    sentences.add(of(passage, wording, from, i));
                }
                from = i + 1;
                depth = 0;
            }
        }
        return sentences;
    }

    private static Sentence of(Passage passage, Wording wording, int from, int to) {
        var number = LIST_NUMBER.matcher(wording.text()).region(from, to);
        var begin = number.lookingAt() && number.end() < to ? number.end() : from;
        return new Sentence(passage, wording, begin, to, wording.text().startsWith("其中", begin));
    }

    String text() {
        return wording.text().substring(from, to);
    }

    Evidence evidence(int from, int to) {
        return passage.evidence(wording.excerpt(from, to));
    }

    /**
     * Where the words begin that a quantity belongs to: behind the quantity before it, the last comma or colon outside
     * brackets, or the bracket that it stands in.
     */
    int leadFrom(int after, int quantity) {
        var text = wording.text();
        var depth = 0;
        for (var i = quantity - 1; i >= after; i--) {
            var c = text.charAt(i);
            if (c == '）') {
                depth++;
            } else if (c == '（') {
                if (depth == 0) {
                    return i + 1;
                }
                depth--;
            } else if (depth == 0 && "，；：".indexOf(c) >= 0 && hasWords(text, i + 1, quantity)) {
                return i + 1;
            }
        }
        if (depth == 0) {
            return after;
        }
        var closing = text.indexOf('）', after);
        return closing >= 0 && closing < quantity ? closing + 1 : after;
    }

    /** Where the words begin, and where they end: before the bracket where the quantity stands right behind one. */
    int[] lead(int after, int quantity) {
        var text = wording.text();
        if (quantity > from && text.charAt(quantity - 1) == '）' && text.lastIndexOf('（', quantity) < after) {
            var open = text.lastIndexOf('（', quantity);
            if (open > from) {
                return new int[] {leadFrom(from, open), open};
            }
        }
        return new int[] {leadFrom(after, quantity), quantity};
    }

    private static boolean hasWords(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if ("，；：、（）为是共有 ".indexOf(text.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }
}
