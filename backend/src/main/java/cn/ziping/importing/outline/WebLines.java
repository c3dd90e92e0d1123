package cn.ziping.importing.outline;

import java.util.regex.Pattern;

/** Lines that the page of a web site has above a report that was copied from it. */
final class WebLines {
    private static final String LABEL = "(?:索引号|信息索引号?|信息来源|文章来源|来源|发布日期|发布时间|发布机构|信息分类|主题分类|公开方式|公开范围"
            + "|浏览次数|浏览量|点击数|点击量|点击率|阅读次数|阅读量|阅读|访问量|访问次数|字体|字体大小|字号|当前位置|您的位置|您当前的位置|所在位置|责任编辑|分享到?|打印|有效性)";
    /** One of these at least says that it is a web page. */
    private static final Pattern CERTAIN =
            Pattern.compile(".*(?:索引号|信息来源|文章来源|发布日期|发布时间|浏览次数|浏览量|点击数|点击量|阅读次数|阅读量|访问量|字体|字号|(?:当前|所在|您的)位置).*");

    private static final Pattern LABELLED = Pattern.compile("[【\\[]?" + LABEL + "[】\\]]?\\s*[：:].*");
    private static final Pattern ANY_LABEL = Pattern.compile("([\\p{IsHan}]{2,8})[】\\]]?\\s*[：:](?!\\d)");
    private static final Pattern KNOWN = Pattern.compile(".*?" + LABEL);
    private static final Pattern BARE = Pattern.compile("(?:字体|字号)\\s*[【\\[]?\\s*大\\s*中\\s*小.*");
    private static final int LONGEST = 160;

    private WebLines() {}

    /** Only where every label of the line is one of a web page: a line with any other stays. */
    static boolean matches(String text) {
        var line = Blank.strip(text);
        if (line.length() > LONGEST || line.endsWith("。") || line.endsWith("；")) {
            return false;
        }
        if (BARE.matcher(line).matches()) {
            return true;
        }
        return LABELLED.matcher(line).matches()
                && CERTAIN.matcher(line).matches()
                && ANY_LABEL
                        .matcher(line)
                        .results()
                        .allMatch(label -> KNOWN.matcher(label.group(1)).matches());
    }
}
