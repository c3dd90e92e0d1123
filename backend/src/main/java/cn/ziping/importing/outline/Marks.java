package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the marks of word processors and converters out of a text, and leaves the words around them. */
final class Marks {
    /** What kind of mark, in the words of the doubt that tells it. */
    enum Kind {
        BOOKMARK(
                "书签标记",
                "\\[bookmark:[^\\[\\]\\n]{0,200}\\]|\\[\\]\\{#_?[^}\\n]*\\}|<a\\s+(?:name|id)=\"[^\"\\n]*\">(?:</a>)?"),
        MERGE_FIELD(
                "邮件合并域代码",
                "\\{\\s*MERGEFIELD\\b[^{}\\n]*(?:\\{[^{}\\n]*\\}[^{}\\n]*)?\\}"
                        + "|MERGEFIELD\\s+(?:\"[^\"\\n]*\"|\\$\\{[^}\\n]*\\}|[\\w.$]+)(?:\\s*\\\\\\*\\s*\\w+)*"
                        + "|\\$\\{[\\w.]+\\}|«[\\w.$]*[A-Za-z_][\\w.$]*»"),
        FIELD(
                "目录和链接的域代码",
                "\\bTOC\\s+\\\\[a-z][^\\p{IsHan}\\n]*|\\bPAGEREF\\s+_\\w+(?:\\s*\\\\\\w)*"
                        + "|\\bHYPERLINK\\s+\\\\l\\s+\"[^\"\\n]*\"|[错误]{2}[！!]\\s*(?:未定义书签|未找到引用源)[。.]?|\\(#_[^)\\n]*\\)"),
        INVISIBLE(
                "看不见的字符",
                "[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\u00ad\\ufffc\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

        final String word;
        private final Pattern pattern;

        Kind(String word, String pattern) {
            this.word = word;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** A mark that was found. */
    record Found(Kind kind, String mark) {}

    private static final String SIGNS = "[{<$«#错误";

    private Marks() {}

    /** Whether it has a character that marks have, and words in Chinese have not: most paragraphs have none. */
    private static boolean isSuspect(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isPlain = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= '\u3000' && c < '\ud800' && c != '错' && c != '误')
                    || (c >= '0' && c <= '9');
            if (!isPlain && isOfMark(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfMark(char c) {
        return (c >= 'A' && c <= 'Z')
                || c < ' '
                || c == '\u007f'
                || c == '\u00ad'
                || c >= '\u2000' && c < '\u2070' && Character.getType(c) == Character.FORMAT
                || c == '\ufeff'
                || c == '\ufffc'
                || SIGNS.indexOf(c) >= 0;
    }

    /** @param found what was taken out is added to it */
    static String remove(String text, List<Found> found) {
        if (!isSuspect(text)) {
            return text;
        }
        var left = text;
        for (var kind : Kind.values()) {
            var marks = new ArrayList<Found>();
            left = kind.pattern.matcher(left).replaceAll(match -> {
                marks.add(new Found(kind, match.group()));
                return "";
            });
            found.addAll(marks);
        }
        return left;
    }
}
