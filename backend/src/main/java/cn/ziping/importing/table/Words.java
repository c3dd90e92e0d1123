package cn.ziping.importing.table;

import java.util.regex.Pattern;

/** Words as cells have them. */
final class Words {
    private static final String WIDE = "[\\p{IsHan}，。；：、（）《》“”！？]";
    private static final Pattern BREAK = Pattern.compile(
            "(?<=" + WIDE + ")[ \\t]*[\\n\\r\\u000b]+[ \\t]*|[ \\t]*[\\n\\r\\u000b]+[ \\t]*(?=" + WIDE + ")");
    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[)）]|\\d+[.．]\\d+[.．、]?(?![\\d%])|\\d+[、.．](?!\\d)|[①-⑳])\\s*");
    private static final Pattern GROUP = Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]).*");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:总?合计|总计|共计|小计|总和|汇总|累计|总合计|合计数|平均(?:分|得分|数|值)?|加权平均.*|.{2,8}(?:小计|合计)|(?:合计|总计|小计)[（(].*[)）])");

    private Words() {}

    /** Breaks that only the width of a column made are taken out; what is left has single spaces. */
    static String clean(String text) {
        var joined = BREAK.matcher(text.replace('\u00a0', ' ').replace('\u3000', ' '))
                .replaceAll("");
        return joined.replaceAll("\\s+", " ").strip();
    }

    /** Without any spaces, for comparing. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    /** Without the number in front. */
    static String withoutOrdinal(String text) {
        return ORDINAL.matcher(text).replaceFirst("");
    }

    /** How a label is numbered, as its first number would be written; empty where it is not. */
    static String numbering(String label) {
        if (label.matches("^[一二三四五六七八九十]+[、.．].*")) {
            return "一、";
        }
        if (label.matches("^[（(][一二三四五六七八九十]+[)）].*")) {
            return "（一）";
        }
        if (label.matches("^[（(]\\d+[)）].*")) {
            return "（1）";
        }
        if (label.matches("^\\d+[.．]\\d+(?![\\d%.]).*")) {
            return "1.1";
        }
        return label.matches("^\\d+[、.．](?!\\d).*") ? "1." : label.matches("^[①-⑳].*") ? "①" : "";
    }

    /** Numbered the way groups of rows are, with Chinese numerals. */
    static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(bare(withoutOrdinal(text)).replaceAll("[:：]$", "")).matches();
    }

    /** Stands for nothing: a dash, 无. */
    static boolean isNothing(String text) {
        return bare(text).matches("[-—–－―─_/／\\\\*.…]*|无|暂无|不适用|空|N/?A|无此项");
    }
}
