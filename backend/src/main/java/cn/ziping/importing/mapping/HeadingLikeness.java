package cn.ziping.importing.mapping;

import cn.ziping.importing.measure.Digits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two headings are, from 0 to 1: by their pairs of characters once words that mean the same are one word and
 * words that say nothing are gone, and by how far the one holds the other.
 */
final class HeadingLikeness {
    /** 一、 （二） 3. ④ 第一部分 and the like. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]+[部分章节]+|[（(][一二三四五六七八九十百\\d]+[)）]|[一二三四五六七八九十百]+[、.．]|\\d+(?:\\.\\d+)*[、.．)）]?|[①-⑳])\\s*");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");

    /** Different words for the same, the longer before those that they hold. */
    private static final List<String[]> SAME = List.of(
            new String[] {"自我评价|自我评估|自评价|绩效评价|自评", "评价"},
            new String[] {"基本概况|基本情况|总体概况|整体概况|概述|简介|概况", "概况"},
            new String[] {"有关建议|意见和建议|意见建议|整改措施|改进的方向和具体措施|改进方向和措施|改进建议|改进意见|改进方向|整改情况|对策", "改进措施"},
            new String[] {"主要职责职能|职责职能|职能职责|主要职能|主要职责|部门职责|部门职能|单位职能|单位职责|职责|职能", "职能"},
            new String[] {"组织架构|组织机构|机构设置|机构构成|内设机构|机构情况", "机构"},
            new String[] {"人员编制|人员构成|人员配备|编制情况|编制人员|人员情况", "人员"},
            new String[] {"存在的主要问题|存在主要问题|主要问题|存在的不足|存在不足|问题和不足|问题与不足|存在的问题|存在问题|不足", "问题"},
            new String[] {"原因分析|产生原因|原因", "原因"},
            new String[] {"完成情况|实现情况|达成情况|落实情况", "完成"},
            new String[] {"成果应用|结果运用|成果运用|结果应用|结果拟应用", "应用"},
            new String[] {"偏离绩效目标|未完成绩效目标|偏差", "偏离"},
            new String[] {"预期目标|总体目标|绩效目标|目标设定|目标", "目标"},
            new String[] {"资金使用|资金执行|支出执行|预算执行|资金支出", "执行"},
            new String[] {"综合评价|评价结论|综合结论|总体结论|结论", "结论"},
            new String[] {"服务对象满意度|社会公众满意度|群众满意度|社会满意度|满意度", "满意度"},
            new String[] {"评分|得分|打分", "评分"},
            new String[] {"其他需要说明的情况|其他需说明的情况|其他需要说明的问题|需要说明的其他|其他事项|其他说明", "其他说明"});

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

    private static final double LACKING = 0.78;

    /** What stands behind a heading's own words: （分项目写）, “，指标总分8，自评8分”, “ 39567.38 万元”. */
    private static final Pattern NOTE =
            Pattern.compile("\\s*(?:[（(][^（）()]*[)）]|[，,：:；;][^，,]*\\d.*|\\s[\\d.,]+\\s*(?:万元|亿元|元|分|%))$");

    private static final double NOTED = 0.98;

    private HeadingLikeness() {}

    static double of(String one, String other) {
        var core = core(one);
        var whole = likeness(one, other);
        return core.equals(one) ? whole : Math.max(whole, NOTED * likeness(core, other));
    }

    /** Without what a document adds to a heading: a note in brackets at its end, or its points and amounts. */
    private static String core(String heading) {
        var noted = NOTE.matcher(heading.strip()).replaceFirst("");
        return plain(noted).length() < 2 ? heading : noted;
    }

    private static double likeness(String one, String other) {
        var plainOne = plain(one);
        var plainOther = plain(other);
        if (plainOne.equals(plainOther)) {
            return 1;
        }
        if (EXCLUSIVE.stream().anyMatch(words -> areApart(words, plainOne, plainOther))) {
            return 0;
        }
        var meaningOne = meaning(plainOne);
        var meaningOther = meaning(plainOther);
        if (meaningOne.equals(meaningOther)) {
            return 0.95;
        }
        var lacking = DECISIVE.stream()
                .filter(word -> meaningOne.contains(word) != meaningOther.contains(word))
                .count();
        return 0.94
                * Math.pow(LACKING, lacking)
                * Math.max(words(plainOne, plainOther), words(meaningOne, meaningOther));
    }

    private static boolean areApart(List<String> words, String one, String other) {
        var ofOne = words.stream().filter(one::contains).toList();
        var ofOther = words.stream().filter(other::contains).toList();
        return !ofOne.isEmpty() && !ofOther.isEmpty() && ofOne.stream().noneMatch(ofOther::contains);
    }

    private static double words(String one, String other) {
        return Math.max(pairs(one, other), held(one, other));
    }

    /** Without number, blanks and punctuation. */
    static String plain(String heading) {
        var half = Digits.halfWidth(heading).strip();
        return NO_WORD.matcher(NUMBER.matcher(half).replaceFirst("")).replaceAll("");
    }

    private static String meaning(String plain) {
        var meaning = plain;
        for (var words : SAME) {
            meaning = meaning.replaceAll(words[0], words[1]);
        }
        var kept = SAYS_NOTHING.matcher(meaning).replaceAll("");
        return kept.isEmpty() ? meaning : kept;
    }

    /** Share of pairs of neighbouring characters that both have (Dice). */
    private static double pairs(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        var ofOne = pairsOf(one);
        var ofOther = pairsOf(other);
        var both = new HashSet<>(ofOne);
        both.retainAll(ofOther);
        return 2.0 * both.size() / (ofOne.size() + ofOther.size());
    }

    private static Set<String> pairsOf(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** How much of the longer heading the shorter one is, where it stands in it whole: 0.6 and up from a third on. */
    private static double held(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < 2 || !longer.contains(shorter)) {
            return 0;
        }
        var share = (double) shorter.length() / longer.length();
        return share < 0.34 ? 0.4 : 0.45 + 0.55 * share;
    }
}
