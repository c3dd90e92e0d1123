package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a number with the words about it.
 *
 * @param noun what the whole counts, which the part may repeat; empty where nobody says
 */
record Part(Quantity quantity, String before, String behind, int begin, String noun) {
    private enum Kind {
        DONE,
        GOING_ON,
        BEFORE,
        UNDONE,
        BEGUN,
        NEW,
        CONTINUED,
        MEN,
        WOMEN,
        SORT,
        OUTPUT,
        BENEFIT,
        SATISFACTION,
        COST,
        OFFICE,
        INSTITUTION,
        REST
    }

    /** In this order: 未完工 is not done, 未开工 not begun. */
    private static final Map<Pattern, Kind> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Pattern.compile("未完工|未完成|未竣工|未验收|未建成|未投产|停工|终止|取消"), Kind.UNDONE);
        WORDS.put(Pattern.compile("前期|报建|未开工|未启动|未实施|筹备|待开工|待建|手续"), Kind.BEFORE);
        WORDS.put(Pattern.compile("完工|竣工|投产|建成|完成|验收|结项"), Kind.DONE);
        WORDS.put(Pattern.compile("在建|推进|正在|建设中|实施中|施工"), Kind.GOING_ON);
        WORDS.put(Pattern.compile("开工|启动|实施"), Kind.BEGUN);
        WORDS.put(Pattern.compile("新建|新增|新开工|新设|新立项"), Kind.NEW);
        WORDS.put(Pattern.compile("续建|结转|延续|跨年"), Kind.CONTINUED);
        WORDS.put(Pattern.compile("男"), Kind.MEN);
        WORDS.put(Pattern.compile("女"), Kind.WOMEN);
        WORDS.put(Pattern.compile("产出"), Kind.OUTPUT);
        WORDS.put(Pattern.compile("效益|效果"), Kind.BENEFIT);
        WORDS.put(Pattern.compile("满意度"), Kind.SATISFACTION);
        WORDS.put(Pattern.compile("成本"), Kind.COST);
        WORDS.put(Pattern.compile("行政"), Kind.OFFICE);
        WORDS.put(Pattern.compile("事业"), Kind.INSTITUTION);
        WORDS.put(Pattern.compile("类"), Kind.SORT);
        WORDS.put(Pattern.compile("其余|剩余|余下|剩下|另外|另有|还有"), Kind.REST);
    }

    /** Two of these are all there is. */
    private static final List<Set<Kind>> WHOLES = List.of(
            EnumSet.of(Kind.DONE, Kind.UNDONE),
            EnumSet.of(Kind.BEGUN, Kind.BEFORE),
            EnumSet.of(Kind.DONE, Kind.GOING_ON, Kind.BEFORE),
            EnumSet.of(Kind.NEW, Kind.CONTINUED),
            EnumSet.of(Kind.OUTPUT, Kind.BENEFIT, Kind.SATISFACTION),
            EnumSet.of(Kind.OFFICE, Kind.INSTITUTION),
            EnumSet.of(Kind.MEN, Kind.WOMEN));

    private static final List<Set<Kind>> DIMENSIONS = List.of(
            EnumSet.of(Kind.DONE, Kind.GOING_ON, Kind.BEFORE, Kind.UNDONE, Kind.REST),
            EnumSet.of(Kind.BEGUN, Kind.BEFORE, Kind.REST),
            EnumSet.of(Kind.NEW, Kind.CONTINUED, Kind.REST),
            EnumSet.of(Kind.MEN, Kind.WOMEN),
            EnumSet.of(Kind.OUTPUT, Kind.BENEFIT, Kind.SATISFACTION, Kind.COST, Kind.REST),
            EnumSet.of(Kind.OFFICE, Kind.INSTITUTION, Kind.REST),
            EnumSet.of(Kind.SORT, Kind.REST));

    private static final Pattern NAME = Pattern.compile("[一-龥]{2,10}");
    private static final Pattern MAY_OVERLAP =
            Pattern.compile("重点|党员|以上|以下|示范|民生|规上|困难|脱贫|完成|完工|竣工|开工|验收|其中|特色|优秀|骨干|级$|新增|累计|达|涉及|带动|惠及|新建|购置|安装|覆盖");

    private static final Pattern NOUN_BEHIND = Pattern.compile("^[一-龥]{0,12}?(?<noun>[一-龥]{2})(?=，|（|：|$)");
    private static final Pattern NOUN_BEFORE = Pattern.compile("(?<noun>[一-龥]{2})(?:共有?|计|达到?|有|为|数)?$");

    Part(Quantity quantity, String before, String behind, int begin) {
        this(quantity, before, behind, begin, "");
    }

    Part of(String noun) {
        return new Part(quantity, before, behind, begin, noun);
    }

    /** What a total counts: its last two characters, 项目 of 18个重点项目 and of 重点项目18个. */
    static String noun(String text, Quantity total) {
        var behind = NOUN_BEHIND.matcher(text.substring(total.to()));
        if (behind.find()) {
            return behind.group("noun");
        }
        var before = NOUN_BEFORE.matcher(text.substring(Math.max(0, total.from() - 12), total.from()));
        return before.find() ? before.group("noun") : "";
    }

    boolean has(Pattern words) {
        return words.matcher(before).find() || words.matcher(behind).find();
    }

    boolean isNear(int from) {
        return quantity.from() - from <= 12;
    }

    private Set<Kind> kinds() {
        return kinds(before + " " + behind);
    }

    private static Set<Kind> kinds(String text) {
        var words = text;
        var kinds = EnumSet.noneOf(Kind.class);
        for (var word : WORDS.entrySet()) {
            var match = word.getKey().matcher(words);
            if (match.find()) {
                kinds.add(word.getValue());
                words = match.replaceAll("");
            }
        }
        return kinds;
    }

    /**
     * Counts what the total counts: 6个小区，其中新建停车位180个 does not. Of 个 and the like the part must repeat the noun or
     * have none; people and households are told by their unit.
     */
    boolean isOfSame() {
        if ("人名户家".contains(quantity.unit()) || !noun.isEmpty() && (behind.startsWith(noun) || before.endsWith(noun))) {
            return true;
        }
        var words = before;
        for (var word : WORDS.keySet()) {
            words = word.matcher(words).replaceAll("");
        }
        words = words.replaceAll("其中|已经|已|的|按|进度|计划|顺利|分别|有|，|目前|尚|仍|处于|阶段|级", "");
        var hasNoun =
                !behind.isEmpty() && !behind.startsWith("项目") && kinds(behind).isEmpty();
        return words.length() <= (before.endsWith("类") ? 8 : 1) && !hasNoun;
    }

    /** One word says which part of the whole it is. */
    boolean isClear() {
        var kinds = kinds();
        return kinds.contains(Kind.REST) || kinds.size() == 1 || kinds.equals(EnumSet.of(Kind.DONE, Kind.NEW));
    }

    /** 高中3所、初中12所、小学25所: a name and a number each, of nothing that another part may be as well. */
    static boolean areAlike(List<Part> parts) {
        return parts.size() >= 3
                && parts.stream()
                        .allMatch(part -> part.behind.isEmpty()
                                && NAME.matcher(part.before).matches()
                                && !MAY_OVERLAP.matcher(part.before).find());
    }

    static boolean mayOverlap(String name) {
        return MAY_OVERLAP.matcher(name).find();
    }

    /** Of two ways to part a whole, or told twice: 竣工12个，验收10个. */
    static boolean mayOverlap(List<Part> parts) {
        var all = EnumSet.noneOf(Kind.class);
        var done = 0;
        for (var part : parts) {
            var kinds = part.kinds();
            if (!kinds.contains(Kind.REST)) {
                all.addAll(kinds);
                done += kinds.contains(Kind.DONE) || kinds.contains(Kind.BEGUN) || kinds.contains(Kind.UNDONE) ? 1 : 0;
                done += kinds.contains(Kind.UNDONE) ? -1 : 0;
            }
        }
        return done > 1 || DIMENSIONS.stream().noneMatch(dimension -> dimension.containsAll(all));
    }

    static boolean areAll(List<Part> parts) {
        var all = EnumSet.noneOf(Kind.class);
        parts.forEach(part -> all.addAll(part.kinds()));
        return WHOLES.stream().anyMatch(all::containsAll);
    }
}
