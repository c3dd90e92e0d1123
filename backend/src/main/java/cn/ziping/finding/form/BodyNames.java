package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * C03 of long names, whoever bears them: 江南高新技术企业园区管理委员会 beside 江南高新技术产业园区管理委员会. They differ in a word of one
 * or two characters, and have at least as many in common before and behind it as no two bodies have by chance.
 */
final class BodyNames {
    private static final Pattern END =
            Pattern.compile("管理委员会|工作委员会|管理局|服务中心|管委会|开发区|园区|集聚区|示范区|保障局|体育局|改革局|旅游局|农村局|环境局|资源局");
    private static final int LONGEST = 22;
    /** What two names have in common before and behind the word in which they differ. */
    private static final int BEFORE = 4;

    private static final int BEHIND = 3;
    private static final int MOST_NAMES = 150;

    /** 第一、第二; 东、西; 县、市: other bodies differ in these. */
    private static final String OTHERS = "一二三四五六七八九十东西南北上下左右前后中大小新老甲乙丙丁省市县区州盟旗镇乡村";

    private static final Pattern OFFICIAL = Pattern.compile(
            "技术产业|产业园区|产业集聚|经济技术|农业农村|教育体育|文化(?:和)?旅游|广电旅游|社会保障|城乡建设|监督管理|军人事务|卫生健康|自然资源|生态环境|和改革|行政审批|应急管理|交通运输|医疗保障");

    /** The party's committee and the government's stand side by side. */
    private static final String COMMITTEES = "工作 管理";

    private BodyNames() {}

    private record Found(Writing writing, int end) {}

    static void check(Subject subject, Consumer<Finding> findings) {
        Map<String, Found> names = new LinkedHashMap<>();
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.CONTENTS && writing.hasAny("会局区心")) {
                collect(writing, names);
            }
        }
        if (names.size() > MOST_NAMES) {
            return;
        }
        var words = new StringBuilder();
        subject.writings().forEach(writing -> words.append(writing.text()).append('\n'));
        var told = new ArrayList<String>();
        names.forEach((name, found) -> {
            for (var other : names.keySet()) {
                var slip = slip(name, other);
                if (slip != null && !told.contains(slip.get(0)) && isRare(slip, words.toString())) {
                    told.add(slip.get(0));
                    tell(found, slip, findings);
                }
            }
        });
    }

    private static void collect(Writing writing, Map<String, Found> names) {
        var text = writing.text();
        var match = END.matcher(text);
        while (match.find()) {
            var from = match.end();
            while (from > 0 && match.end() - from < LONGEST && isHan(text.charAt(from - 1))) {
                from--;
            }
            if (match.end() - from >= BEFORE + BEHIND + 1) {
                names.putIfAbsent(text.substring(from, match.end()), new Found(writing, match.end()));
            }
        }
    }

    private static boolean isHan(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fa5';
    }

    /** What the first has and what the second has instead, each with some characters around; null if they are not that near. */
    private static @Nullable List<String> slip(String name, String other) {
        var end = 0;
        var length = Math.min(name.length(), other.length());
        while (end < length && name.charAt(name.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        if (end < BEHIND || end == length) {
            return null;
        }
        for (var differing = 1; differing <= 2; differing++) {
            if (end + differing + BEFORE > length) {
                return null;
            }
            var at = name.length() - end - differing;
            var otherAt = other.length() - end - differing;
            var before = name.substring(at - BEFORE, at);
            if (other.startsWith(before, otherAt - BEFORE)) {
                var wrong = name.substring(at, at + differing);
                var right = other.substring(otherAt, otherAt + differing);
                return isWordWithin(wrong, name, at) && isWordWithin(right, other, otherAt)
                        ? List.of(
                                before + name.substring(at, at + differing + BEHIND),
                                before + other.substring(otherAt, otherAt + differing + BEHIND),
                                name.substring(at - BEFORE),
                                other.substring(otherAt - BEFORE))
                        : null;
            }
        }
        return null;
    }

    /** Names of places are no words of the lexicon, and places are many. */
    private static boolean isWordWithin(String word, String name, int at) {
        if (word.chars().anyMatch(sign -> OTHERS.indexOf(sign) >= 0) || COMMITTEES.contains(word)) {
            return false;
        }
        var lexicon = Lexicon.INSTANCE;
        return word.length() == 2 && lexicon.isWord(word)
                || word.length() == 1
                        && (lexicon.isWord(name.substring(at - 1, at + 1))
                                || lexicon.isWord(name.substring(at, at + 2)));
    }

    private static boolean isRare(List<String> slip, String words) {
        var wrong = count(words, slip.get(0));
        var right = count(words, slip.get(1));
        return wrong <= 2 && (right > wrong || right == wrong && isOfficial(slip.get(1)) && !isOfficial(slip.get(0)));
    }

    /** Each of them comes once: the one that such bodies are called by everywhere is right. */
    private static boolean isOfficial(String part) {
        return OFFICIAL.matcher(part).find();
    }

    private static int count(String words, String part) {
        var count = 0;
        for (var at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private static void tell(Found found, List<String> slip, Consumer<Finding> findings) {
        var wrong = slip.get(2);
        var right = slip.get(3);
        findings.accept(Finding.of(
                        DepartmentName.CARD,
                        "名称写成了“%s”，与他处的“%s”不一致，请核对。".formatted(wrong, right),
                        right,
                        wrong,
                        found.writing().around(found.end() - wrong.length(), found.end()))
                .with(new Fix(wrong, right)));
    }
}
