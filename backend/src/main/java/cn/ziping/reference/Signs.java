package cn.ziping.reference;

import java.util.function.IntPredicate;

/** Reads a reference sign by sign; full-width signs, as a Chinese keyboard gives them, are the same as the others. */
final class Signs {
    private static final char END = '\0';

    private final String text;
    private int at;

    Signs(String text) {
        this.text = text;
    }

    /** The next sign that is no blank; NUL at the end. */
    char peek() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return here();
    }

    /** The next sign, be it a blank. */
    char here() {
        return at < text.length() ? plain(text.charAt(at)) : END;
    }

    boolean take(char sign) {
        if (peek() == sign && at < text.length()) {
            at++;
            return true;
        }
        return false;
    }

    boolean atEnd() {
        peek();
        return at >= text.length();
    }

    /** The signs from here on that belong together; empty when there is none. */
    String run(IntPredicate belongs) {
        var start = at;
        while (at < text.length() && belongs.test(plain(text.charAt(at)))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What is between here and a sign of these, which is passed over. */
    String until(String closing) {
        var start = at;
        while (at < text.length() && closing.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at >= text.length()) {
            throw new Broken("引号没有闭合；请在项目名称后面补上引号。");
        }
        return text.substring(start, at++);
    }

    Broken wrong() {
        return new Broken(
                atEnd()
                        ? "算式没有写完；请补全，或从数据列表里重新选取。"
                        : "第%d个字“%s”用得不对；请改正，或从数据列表里重新选取。".formatted(text.codePointCount(0, at) + 1, sign()));
    }

    private String sign() {
        return Character.toString(text.codePointAt(at));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '×', '＊' -> '*';
            case '÷', '／' -> '/';
            case '－', '−' -> '-';
            case '“', '”', '＂' -> '"';
            default -> sign >= '！' && sign <= '～' ? (char) (sign - '！' + '!') : sign;
        };
    }
}
