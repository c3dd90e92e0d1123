package cn.ziping.importing.outline;

import java.util.regex.Pattern;

/**
 * How the words after a number (or of a line without one) are built.
 *
 * @param label what would be the heading, without closing punctuation
 * @param rest what follows it in the same paragraph; empty but for {@link Form#LABEL}
 */
record Shape(Form form, String label, String rest) {
    enum Form {
        /** A line of a few words without a sentence in it. */
        LINE,
        /** A few words closed by a full stop, and nothing after it. */
        STOPPED,
        /** A few words closed by a full stop or a colon, and a text after it. */
        LABEL,
        /** Anything longer. */
        TEXT
    }

    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_LABEL = 26;
    private static final int LONGEST_HALF = 12;
    private static final Pattern MANY_TABS = Pattern.compile("\\S\\t+\\S");
    private static final Pattern STOPS = Pattern.compile("[。；;！？!?]");
    private static final String CLOSING = "。；;：:，,、.．";
    /** A colon between digits is a time or a ratio. */
    private static final Pattern LABEL = Pattern.compile(
            "^([^。：:；;！？!?]{1,40})(?:[。：]|(?<!\\d):|:(?!\\d)|\\.(?=\\p{IsHan}))\\s*(\\S.*)$", Pattern.DOTALL);

    private static final Pattern FIRST_CLAUSE = Pattern.compile("^([^。：:；;，,]{2,15})[，,]\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("\\d.*(?:元|%|％|个|家|人|亩|公里|次|项|户|件|平方)");

    /** @param words without number */
    static Shape of(String words) {
        var text = Blank.strip(words);
        if (text.isEmpty() || MANY_TABS.matcher(text).find()) {
            return new Shape(Form.TEXT, "", "");
        }
        var label = closed(text);
        var inside = STOPS.matcher(outsideBrackets(label)).find();
        if (!inside && text.length() <= LONGEST_LINE) {
            var colon = LABEL.matcher(text);
            if (!colon.matches() || colon.group(2).isBlank()) {
                return closed(text, label);
            }
        }
        return led(text);
    }

    /** Words without the punctuation that closes them. */
    static String closed(String words) {
        var end = words.length();
        while (end > 0 && (Blank.isBlank(words.charAt(end - 1)) || CLOSING.indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return Blank.strip(words.substring(0, end));
    }

    private static Shape closed(String text, String label) {
        var last = text.charAt(text.length() - 1);
        if (last == '；' || last == ';' || last == '，' || last == ',' || last == '！' || last == '？') {
            return new Shape(Form.TEXT, label, "");
        }
        return new Shape(last == '。' ? Form.STOPPED : Form.LINE, label, "");
    }

    private static Shape led(String text) {
        var matcher = LABEL.matcher(text);
        if (!matcher.matches()) {
            return new Shape(Form.TEXT, "", "");
        }
        var label = Blank.strip(matcher.group(1));
        var isWord = label.length() <= LONGEST_LABEL
                && isPhrase(outsideBrackets(label))
                && !AMOUNT.matcher(label).find()
                && isBalanced(label)
                && !HeadingWords.leadsOn(label)
                && !HeadingWords.isField(label);
        return isWord ? new Shape(Form.LABEL, label, matcher.group(2)) : new Shape(Form.TEXT, "", "");
    }

    /** A phrase without comma, or two that match each other: 强化组织领导，压实工作责任. */
    private static boolean isPhrase(String label) {
        var halves = label.split("[，,]", -1);
        return halves.length == 1
                || (halves.length == 2
                        && halves[0].length() >= 4
                        && halves[0].length() <= LONGEST_HALF
                        && Math.abs(halves[0].length() - halves[1].length()) <= 2);
    }

    /** The first clause as a label, where a comma stands for the full stop that its siblings have. */
    static Shape firstClause(String words) {
        var matcher = FIRST_CLAUSE.matcher(Blank.strip(words));
        return matcher.matches() && HeadingWords.isNoun(matcher.group(1))
                ? new Shape(Form.LABEL, Blank.strip(matcher.group(1)), matcher.group(2))
                : new Shape(Form.TEXT, "", "");
    }

    boolean hasComma() {
        return outsideBrackets(label).matches(".*[，,].*");
    }

    private static boolean isBalanced(String label) {
        return label.matches("[^（(]*") ? !label.matches(".*[）)].*") : label.matches(".*[）)].*");
    }

    static String outsideBrackets(String text) {
        return text.replaceAll("[（(《〈“][^（(）)》〉”]{0,200}[）)》〉”]", "");
    }
}
