package cn.ziping.importing.reading;

/** What every format needs done to its characters. */
final class Words {
    /** What a decoder writes for what it cannot read. */
    static final char BROKEN = '\uFFFD';

    private Words() {}

    /**
     * Without what nobody can see (zero-width marks, control characters but tab and line end, which no database
     * keeps) and with halves of characters marked as broken.
     */
    static String clean(String raw) {
        var text = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                text.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                text.append(BROKEN);
            } else if (c == '\u000b' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                text.append('\n');
            } else if (c == '\r') {
                text.append(i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\t' || c == '\n' || !isUnseen(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isUnseen(char c) {
        return c < ' '
                || (c >= '\u007f' && c <= '\u009f')
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff'
                || (c >= '\ufe00' && c <= '\ufe0f')
                || c == '\uffff'
                || c == '\ufffe';
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000');
    }

    /** Chinese characters, punctuation and full-width forms: what fills a square on paper. */
    static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || (c >= 0x2460 && c <= 0x24FF)
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '—'
                || c == '…';
    }
}
