package cn.ziping.finding.text;

import java.util.regex.Pattern;

/** Who was asked how satisfied they are: full marks of one group say nothing of another. */
final class Asked {
    private static final Pattern NAMED = Pattern.compile("([\\p{IsHan}]{0,12})满意(?:度|率)");
    /** These name nobody, or everybody. */
    private static final Pattern EVERYBODY = Pattern.compile(
            "其中|服务对象|受益对象|社会公众|公众|社会|综合|总体|整体|平均|指标|效益|相关|方面|各类|各方|对象|[我本该]?(?:部门|单位|局|委)|对|的|及|和|与|年度?");

    private static final Pattern PEOPLE = Pattern.compile("群众|居民|百姓|市民|村民");

    private Asked() {}

    /** Whether the words of the full marks are of everybody, or of a group that the sentence names as well. */
    static boolean isSame(String words, String weak) {
        var match = NAMED.matcher(words);
        if (!match.find()) {
            return true;
        }
        var group = EVERYBODY.matcher(match.group(1)).replaceAll("");
        if (group.length() < 2) {
            return true;
        }
        var end = group.substring(group.length() - 2);
        return weak.contains(end)
                || PEOPLE.matcher(group).find() && PEOPLE.matcher(weak).find();
    }
}
