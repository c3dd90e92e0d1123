package cn.ziping.printing.shape;

import java.util.List;

/** Breaks a title into lines of about the same length without splitting a word (GB/T 9704-2012 7.3.1). */
public final class TitleLines {

    /** Words of report titles; Chinese does not mark where a word ends. */
    private static final List<String> WORDS = List.of(
            "预算项目", "项目支出", "整体支出", "总报告", "委员会", "管理局", "办公室", "开发区", "服务中心", "绩效自评", "年度", "部门", "整体", "支出", "项目",
            "预算", "绩效", "自评", "评价", "报告", "情况", "管理", "资金", "专项", "高新", "技术", "产业", "园区", "经济", "工作", "综合", "财政");

    /** How many characters out of balance a line may be that ends at a space of the author's. */
    private static final int SPACE = 4;

    private TitleLines() {}

    /** @param most characters in a line
     * @return the title with line feeds where lines end */
    public static String of(String title, double most) {
        var rest = TextWidth.of(title);
        if (rest <= most) {
            return title;
        }
        var lines = new StringBuilder();
        var start = 0;
        while (rest > most) {
            var wanted = rest / Math.ceil(rest / most);
            var end = end(title, start, wanted, most);
            lines.append(title.substring(start, end).strip()).append('\n');
            start = end;
            rest = TextWidth.of(title.substring(start));
        }
        return lines.append(title.substring(start).strip()).toString();
    }

    /** Where the line that begins at {@code start} had best end to be about as wide as wanted. */
    private static int end(String title, int start, double wanted, double most) {
        var best = -1;
        var least = Double.MAX_VALUE;
        var width = 0.0;
        var whole = start;
        for (var i = start; i < title.length(); ) {
            width += TextWidth.of(title.codePointAt(i));
            i += Character.charCount(title.codePointAt(i));
            if (width > most) {
                break;
            }
            whole = i;
            var off = Math.abs(width - wanted) - (Character.isSpaceChar(title.charAt(i - 1)) ? SPACE : 0);
            if (mayEnd(title, i) && off < least) {
                least = off;
                best = i;
            }
        }
        return best > 0 && least < most / 2 ? best : whole;
    }

    private static boolean mayEnd(String title, int at) {
        if (at >= title.length()) {
            return true;
        }
        var before = title.charAt(at - 1);
        var after = title.charAt(at);
        if (Character.isSpaceChar(before) || Character.isSpaceChar(after)) {
            return Character.isSpaceChar(before);
        }
        if ("（《“‘〔【".indexOf(before) >= 0 || "）》”’〕】，、。：；年".indexOf(after) >= 0) {
            return false;
        }
        if (before < 0x2e80 && after < 0x2e80) {
            return false;
        }
        return WORDS.stream().noneMatch(word -> isInside(title, at, word));
    }

    private static boolean isInside(String title, int at, String word) {
        for (var offset = 1; offset < word.length(); offset++) {
            if (title.startsWith(word, at - offset)) {
                return true;
            }
        }
        return false;
    }
}
