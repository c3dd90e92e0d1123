package cn.ziping.finding.amount;

import java.util.regex.Pattern;

/** Names of projects as far as they mean the same. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}　]+");
    /** 23年 beside 2023年: two digits that no digit stands before. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<!\\d)(\\d\\d)(?=年)");

    private Names() {}

    /** Without blanks and punctuation, with whole years and one way of writing 部分. */
    static String folded(String name) {
        var bare = MARKS.matcher(name).replaceAll("");
        var years = SHORT_YEAR.matcher(bare).replaceAll("20$1");
        var plain = years.replace("年度", "年").replace("部份", "部分");
        return plain.length() > 4 && plain.endsWith("项目") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
