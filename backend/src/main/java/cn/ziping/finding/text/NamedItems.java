package cn.ziping.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many things a list without numbers may name, such as 办公室、财务股和业务股: from {@code least} to {@code most},
 * because 和 may join two items or be part of a name.
 *
 * @param isPartial ends with 等
 * @param areAlike all of a kind by how they end: offices, projects; a list of other things may be a description
 */
record NamedItems(int least, int most, boolean isPartial, boolean areAlike) {
    private static final String OFFICE =
            "(?:科|股|室|局|所|中心|部|处|站|队|办|委|院|校|园|会|公司|镇|乡|村|街道|街|社区|馆|厂|组|司|团|场|庭|小学|中学|大学|党校|学校)";
    private static final Pattern ENDS_AS_OFFICE = Pattern.compile(OFFICE + "$");
    private static final Pattern ENDS_AS_PROJECT = Pattern.compile("(?:项目|工程|经费|资金|费|费用|补助|补贴|专项|款|建设)$");
    private static final Pattern AND = Pattern.compile("以及|和|及|与|暨");
    private static final Pattern ETC = Pattern.compile("等(?:[^、，]{0,8})?$");
    private static final int LONGEST = 34;

    static NamedItems of(String list) {
        var items = split(list).stream().flatMap(NamedItems::joined).toList();
        var last = items.get(items.size() - 1);
        var isPartial = ETC.matcher(last).find();
        var bare = items.stream().map(NamedItems::bare).toList();
        var ands = (int) bare.stream().filter(item -> AND.matcher(item).find()).count();
        var offices = alike(bare, ENDS_AS_OFFICE);
        var projects = alike(bare, ENDS_AS_PROJECT);
        var kind = Math.max(offices, projects);
        var isShort = bare.stream().allMatch(item -> !item.isEmpty() && item.length() <= LONGEST);
        // At most one may end otherwise: a name with 、 in it, which counts as one less.
        var areAlike = isShort && kind >= 2 && items.size() - kind <= items.size() / 3;
        return new NamedItems(areAlike ? kind : items.size(), items.size() + ands, isPartial, areAlike);
    }

    /** 办公室和财务股 are two where the first part is a whole name; 人力资源和社会保障所 is one. */
    private static Stream<String> joined(String item) {
        var and = AND.matcher(item);
        while (and.find()) {
            var left = bare(item.substring(0, and.start()));
            var right = bare(item.substring(and.end()));
            if (areBoth(ENDS_AS_OFFICE, left, right) || areBoth(ENDS_AS_PROJECT, left, right)) {
                return Stream.of(item.substring(0, and.start()), item.substring(and.end()));
            }
        }
        return Stream.of(item);
    }

    private static boolean areBoth(Pattern ending, String left, String right) {
        return left.length() > 1
                && right.length() > 1
                && ending.matcher(left).find()
                && ending.matcher(right).find();
    }

    /** Whether a clause may be the beginning of a list that goes on behind its comma: 由总会计师任组长 names nothing. */
    static boolean mayEnd(String clause) {
        return clause.indexOf('、') >= 0
                || ENDS_AS_OFFICE.matcher(clause).find()
                || ENDS_AS_PROJECT.matcher(clause).find();
    }

    private static int alike(List<String> items, Pattern ending) {
        return (int) items.stream().filter(item -> ending.matcher(item).find()).count();
    }

    boolean holds(int number) {
        return isPartial ? number >= least : number >= least && number <= most;
    }

    /** Parted by 、 outside of brackets. */
    private static List<String> split(String list) {
        var items = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < list.length(); i++) {
            var sign = list.charAt(i);
            depth += "（《〔[".indexOf(sign) >= 0 ? 1 : "）》〕]".indexOf(sign) >= 0 ? -1 : 0;
            if (depth <= 0 && sign == '、') {
                items.add(list.substring(from, i));
                from = i + 1;
            }
        }
        items.add(list.substring(from));
        return items;
    }

    /** Without what stands in brackets behind a name, and without 等. */
    private static String bare(String item) {
        return item.replaceAll("（[^（）]{0,60}）", "").replaceAll("等$", "").strip();
    }
}
