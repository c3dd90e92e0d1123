package cn.ziping.importing.mapping;

import cn.ziping.measure.Digits;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a heading is compared with others. It is worked out once for each heading: every heading of a document is
 * compared with every one of every template.
 *
 * @param plain without number, blanks and punctuation
 * @param meaning with one word for all that mean the same, without words that say nothing
 * @param pairs neighbouring characters of {@code plain}, each pair once, ascending
 * @param pairsOfMeaning those of {@code meaning}
 * @param exclusive a bit for each word of {@link #EXCLUSIVE} that it has
 * @param decisive a bit for each word of {@link #DECISIVE} that its meaning has
 * @param core the heading without what a document adds to it; null where that is the same
 */
record HeadingWords(
        String plain,
        String meaning,
        int[] pairs,
        int[] pairsOfMeaning,
        long exclusive,
        int decisive,
        @Nullable HeadingWords core) {
    /** 一、 （二） 3. ④ 第一部分 and the like. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]+[部分章节]+|[（(][一二三四五六七八九十百\\d]+[)）]|[一二三四五六七八九十百]+[、.．]|\\d+(?:\\.\\d+)*[、.．)）]?|[①-⑳])\\s*");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");

    private record Same(Pattern words, String word) {}

    private static Same same(String words, String word) {
        return new Same(Pattern.compile(words), word);
    }

    /** Different words for the same, the longer before those that they hold. */
    private static final List<Same> SAME = List.of(
            same("自我评价|自我评估|自评价|绩效评价|自评", "评价"),
            same("基本概况|基本情况|总体概况|整体概况|概述|简介|概况", "概况"),
            same("有关建议|意见和建议|意见建议|整改措施|改进的方向和具体措施|改进方向和措施|改进建议|改进意见|改进方向|整改情况|对策", "改进措施"),
            same("主要职责职能|职责职能|职能职责|主要职能|主要职责|部门职责|部门职能|单位职能|单位职责|职责|职能", "职能"),
            same("组织架构|组织机构|机构设置|机构构成|内设机构|机构情况", "机构"),
            same("人员编制|人员构成|人员配备|编制情况|编制人员|人员情况", "人员"),
            same("存在的主要问题|存在主要问题|主要问题|存在的不足|存在不足|问题和不足|问题与不足|存在的问题|存在问题|不足", "问题"),
            same("原因分析|产生原因|原因", "原因"),
            same("完成情况|实现情况|达成情况|落实情况", "完成"),
            same("成果应用|结果运用|成果运用|结果应用|结果拟应用", "应用"),
            same("偏离绩效目标|未完成绩效目标|偏差", "偏离"),
            same("预期目标|总体目标|绩效目标|目标设定|目标", "目标"),
            same("资金使用|资金执行|支出执行|预算执行|资金支出", "执行"),
            same("综合评价|评价结论|综合结论|总体结论|结论", "结论"),
            same("服务对象满意度|社会公众满意度|群众满意度|社会满意度|满意度", "满意度"),
            same("评分|得分|打分", "评分"),
            same("其他需要说明的情况|其他需说明的情况|其他需要说明的问题|需要说明的其他|其他事项|其他说明", "其他说明"));

    /** What headings have or have not without meaning anything else. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:19|20)\\d\\d年(?:度)?|本年度|当年|年度|部门（单位）|部门\\(单位\\)|本部门|本单位|我单位|部门|单位|主要|开展|情况|有关|相关|及其|以及|具体|拟|的|和|及|与|等|中|下一步|工作");

    /** Words of which two headings do not mean the same when each has another one. */
    private static final List<List<String>> EXCLUSIVE = List.of(
            List.of("数量", "质量", "时效", "成本"),
            List.of("社会效益", "经济效益", "生态效益", "可持续"),
            List.of("一般公共预算", "政府性基金", "国有资本", "社会保险"),
            List.of("基本支出", "项目支出"),
            List.of("产出", "效益", "满意度", "成本"),
            List.of("预算编制", "预算执行", "使用效益"),
            List.of("经济性", "效率性", "效果性", "公平性"),
            List.of("制度", "资金管理", "项目管理", "资产管理"),
            List.of("总目标", "阶段性"),
            List.of("目的", "原则", "方法", "过程", "结论"),
            List.of("履职完成", "履职效果"),
            List.of("资金情况", "绩效情况"),
            List.of("预算安排", "预算执行"),
            List.of("预期目标", "实际完成"));

    /** Words that a heading has for a reason: one that has it and one that has it not are the less alike. */
    private static final List<String> DECISIVE =
            List.of("目标", "问题", "措施", "应用", "公开", "结论", "职能", "机构", "人员", "执行", "满意度", "目的", "方法");

    /** For each group of {@link #EXCLUSIVE} the bits of its words. */
    private static final long[] GROUPS = groups();

    /** What stands behind a heading's own words: （分项目写）, “，指标总分8，自评8分”, “ 39567.38 万元”. */
    private static final Pattern NOTE =
            Pattern.compile("\\s*(?:[（(][^（）()]*[)）]|[，,：:；;][^，,]*\\d.*|\\s[\\d.,]+\\s*(?:万元|亿元|元|分|%))$");

    static HeadingWords of(String heading) {
        var core = core(heading);
        return of(heading, core.equals(heading) ? null : of(core, null));
    }

    private static HeadingWords of(String heading, @Nullable HeadingWords core) {
        var plain = plain(heading);
        var meaning = meaning(plain);
        return new HeadingWords(
                plain, meaning, pairs(plain), pairs(meaning), exclusive(plain), decisive(meaning), core);
    }

    /** Whether each has a word that the other cannot have as well. */
    boolean isApartFrom(HeadingWords other) {
        for (var group : GROUPS) {
            var ofOne = exclusive & group;
            var ofOther = other.exclusive & group;
            if (ofOne != 0 && ofOther != 0 && (ofOne & ofOther) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Without what a document adds to a heading: a note in brackets at its end, or its points and amounts. */
    private static String core(String heading) {
        var noted = NOTE.matcher(heading.strip()).replaceFirst("");
        return plain(noted).length() < 2 ? heading : noted;
    }

    /** Without number, blanks and punctuation. */
    static String plain(String heading) {
        var half = Digits.halfWidth(heading).strip();
        return NO_WORD.matcher(NUMBER.matcher(half).replaceFirst("")).replaceAll("");
    }

    private static String meaning(String plain) {
        var meaning = plain;
        for (var same : SAME) {
            meaning = same.words().matcher(meaning).replaceAll(same.word());
        }
        var kept = SAYS_NOTHING.matcher(meaning).replaceAll("");
        return kept.isEmpty() ? meaning : kept;
    }

    private static int[] pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .map(i -> text.charAt(i) << Character.SIZE | text.charAt(i + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] groups() {
        var groups = new long[EXCLUSIVE.size()];
        var bit = 0;
        for (var i = 0; i < groups.length; i++) {
            for (var word = 0; word < EXCLUSIVE.get(i).size(); word++) {
                groups[i] |= 1L << bit++;
            }
        }
        return groups;
    }

    private static long exclusive(String plain) {
        var bits = 0L;
        var bit = 0;
        for (var words : EXCLUSIVE) {
            for (var word : words) {
                bits |= (plain.contains(word) ? 1L : 0L) << bit++;
            }
        }
        return bits;
    }

    private static int decisive(String meaning) {
        var bits = 0;
        for (var i = 0; i < DECISIVE.size(); i++) {
            bits |= (meaning.contains(DECISIVE.get(i)) ? 1 : 0) << i;
        }
        return bits;
    }
}
