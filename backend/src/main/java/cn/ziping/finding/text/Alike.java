package cn.ziping.finding.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the names of parts go together.
 *
 * @param arePair two that leave nothing between them: 公办 and 民办, 线上 and 线下
 * @param areKin kinds of one thing, as their first or last character says: 县道, 乡道, 村道
 * @param areNear two that end with the same word: 水厂监测点, 管网监测点
 */
record Alike(boolean arePair, boolean areKin, boolean areNear) {
    private static final List<Set<String>> PAIRS = List.of(
            Set.of("公办", "民办"),
            Set.of("公立", "民营"),
            Set.of("公立", "私立"),
            Set.of("城市", "农村"),
            Set.of("城镇", "农村"),
            Set.of("城镇", "乡村"),
            Set.of("城区", "乡镇"),
            Set.of("城区", "农村"),
            Set.of("集中", "分散"),
            Set.of("线上", "线下"),
            Set.of("内", "外"),
            Set.of("男", "女"),
            Set.of("纸质", "电子"),
            Set.of("春", "秋"),
            Set.of("新", "老"),
            Set.of("新建", "改扩建"),
            Set.of("新建", "续建"),
            Set.of("新建", "改造"),
            Set.of("行政", "事业"),
            Set.of("合格", "不合格"),
            Set.of("上半年", "下半年"),
            Set.of("机关", "所属"),
            Set.of("机关", "下属"),
            Set.of("机关", "直属"),
            Set.of("本级", "所属"),
            Set.of("本级", "下属"),
            Set.of("固定", "流动"),
            Set.of("固定", "移动"),
            Set.of("成人", "儿童"),
            Set.of("成年", "未成年"),
            Set.of("常规", "应急"),
            Set.of("定期", "不定期"),
            Set.of("定期", "随机"),
            Set.of("国内", "国外"),
            Set.of("本地", "外地"),
            Set.of("干部", "群众"),
            Set.of("教师", "学生"),
            Set.of("教职工", "学生"),
            Set.of("师", "生"),
            Set.of("初诊", "复诊"),
            Set.of("门诊", "住院"),
            Set.of("汉族", "少数民族"),
            Set.of("优", "良"),
            Set.of("正", "副"));

    private static final Pattern RANK =
            Pattern.compile("(?:具有)?(?:正高|副高|高|中|初|助理|员)级?(?:专业)?(?:技术)?(?:职称|职务|人员|教师|岗位)?(?:共有?|有|为|计)?");

    private static final Pattern SCALE = Pattern.compile(
            "(?:选择|表示|评价为?|认为)?(?:[“”]?)(?:非常|很|比较|较|基本|不太|很不|非常不|不)?(?:满意|一般|合格|优秀|良好|了解|不了解|认可)(?:[“”]?)(?:的|有|为|共)?");

    private static final Pattern SHORT = Pattern.compile("(?:共有?|有|为|计)$");

    static Alike of(List<String> names) {
        var plain =
                names.stream().map(name -> SHORT.matcher(name).replaceFirst("")).toList();
        var arePair = plain.size() == 2 && PAIRS.stream().anyMatch(pair -> arePair(pair, plain.get(0), plain.get(1)));
        var lasts = plain.stream().map(name -> last(name)).distinct().count();
        var firsts = plain.stream().map(name -> first(name)).distinct().count();
        var isLong = plain.stream().allMatch(name -> name.length() > 1);
        var areNear = plain.size() == 2
                && plain.get(0).length() > 2
                && plain.get(1).length() > 2
                && tail(plain.get(0)).equals(tail(plain.get(1)));
        return new Alike(arePair, lasts == 1 || isLong && firsts == 1, areNear);
    }

    /** Everybody has one rank at most: 正高级, 副高级, 中级, 初级. */
    static boolean areRanks(List<String> names) {
        return names.size() > 2
                && names.stream().allMatch(name -> RANK.matcher(name).matches())
                && names.stream().distinct().count() == names.size()
                && (names.stream().noneMatch(name -> name.startsWith("高"))
                        || names.stream().noneMatch(name -> name.contains("副高")));
    }

    private static boolean arePair(Set<String> pair, String one, String other) {
        var it = pair.iterator();
        var first = it.next();
        var second = it.next();
        return is(first, second, one, other) || is(second, first, one, other);
    }

    /** 不合格 holds 合格 as well: neither may hold the other's word beyond its own. */
    private static boolean is(String first, String second, String one, String other) {
        var isShort = first.length() == 1 || second.length() == 1;
        return isShort
                ? differ(first, second, one, other)
                : one.contains(first)
                        && other.contains(second)
                        && (first.contains(second) || !one.contains(second))
                        && (second.contains(first) || !other.contains(first));
    }

    /** One character tells little alone: the names are the same but for it, 站内救助 and 站外救助. */
    private static boolean differ(String first, String second, String one, String other) {
        return one.contains(first)
                && one.replaceFirst(Pattern.quote(first), second).equals(other);
    }

    private static String tail(String name) {
        return name.substring(name.length() - 2);
    }

    /** 非常满意, 满意, 一般, 不满意: whoever was asked said one of these. */
    static boolean areScale(List<String> names) {
        return names.size() > 2
                && names.stream().allMatch(name -> SCALE.matcher(name).matches())
                && names.stream().anyMatch(name -> name.contains("不"));
    }

    private static String last(String name) {
        return name.isEmpty() ? "" : name.substring(name.length() - 1);
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1);
    }
}
