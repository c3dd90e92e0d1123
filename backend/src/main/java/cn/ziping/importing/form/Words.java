package cn.ziping.importing.form;

import cn.ziping.measure.Digits;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a cell: as a label that is compared, as one line, as lines. */
final class Words {
    private static final Pattern BRACKETS = Pattern.compile("[（(【\\[〔][^（(【\\[〔）)】\\]〕]*[）)】\\]〕]");
    private static final Pattern NUMBER_IN_FRONT =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}[、.](?!\\d)|[①-⑳])");
    private static final Pattern EDGES = Pattern.compile("^[*＊※★:：]+|[:：*＊%/、，,。;；]+$");
    private static final Pattern NOTHING = Pattern.compile("[-－—–─/／\\\\~…._·]*");
    private static final Pattern LIST_MARK =
            Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．:：]|[①-⑳●•◆■·]|目标|指标|其中|第[一二三四五六七八九十])");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！!？?：:]$");

    private Words() {}

    /** A label without what varies: spaces, brackets and what is in them, numbers in front, colons. */
    static String key(String text) {
        var plain = Digits.halfWidth(text).replaceAll("\\s", "");
        plain = without(BRACKETS, plain);
        plain = without(NUMBER_IN_FRONT, plain);
        plain = plain.replaceFirst("^其中[:：]?", "");
        return without(EDGES, plain);
    }

    private static String without(Pattern pattern, String text) {
        var left = text;
        String before;
        do {
            before = left;
            left = pattern.matcher(left).replaceAll("");
        } while (!left.equals(before));
        return left;
    }

    /** Whether nothing is said: empty, or a stroke that stands for it. */
    static boolean isNothing(String text) {
        return NOTHING.matcher(text.replaceAll("\\s|\u3000|\u00a0", "")).matches();
    }

    /** On one line: breaks in the middle of Chinese words vanish, others become a space. */
    static String line(String text) {
        return text.strip()
                .replaceAll("(?<=[\\p{IsHan}，。、；：（）“”])[\\s\u3000]+(?=[\\p{IsHan}，。、；：（）“”\\d≥≤])", "")
                .replaceAll("(?<![A-Za-z])\\s*\\n\\s*|\\s*\\n\\s*(?![A-Za-z])", "")
                .replaceAll("\\s+", " ");
    }

    /** Words of a narrow cell: a line ends where a sentence does, others broke because the cell is narrow. */
    static String cell(String text) {
        var joined = new StringBuilder();
        for (var written : text.strip().split("\\s*\\n\\s*")) {
            if (!joined.isEmpty()) {
                joined.append(joined.toString().matches("(?s).*[。；;！!？?]") ? "\n" : "\t");
            }
            joined.append(written);
        }
        return joined.toString()
                .lines()
                .map(line -> line(line.replace('\t', '\n')))
                .collect(Collectors.joining("\n"));
    }

    /** Lines as written, but for those that broke because they were full. */
    static String lines(String text) {
        var written = text.strip().split("\\s*\\n\\s*");
        var longest = 0;
        for (var line : written) {
            longest = Math.max(longest, line.length());
        }
        var joined = new StringBuilder(written[0]);
        for (var i = 1; i < written.length; i++) {
            if (!isBrokenAfter(written[i - 1], written[i], longest)) {
                joined.append('\n');
            }
            joined.append(written[i]);
        }
        return joined.toString();
    }

    private static boolean isBrokenAfter(String line, String next, int longest) {
        var isFull = line.length() >= 8 && line.length() + 2 >= longest;
        return (isFull || line.matches(".*[，、,（(]"))
                && !SENTENCE_END.matcher(line).find()
                && !LIST_MARK.matcher(next).find();
    }
}
