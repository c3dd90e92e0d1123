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

/**
 * C03 of the department's place: 鲁宁市 throughout the report, and 鲁宇市 once. Another place is none of its business, so that
 * only what sounds or looks alike, has two characters changed about, or one too many, is taken for it.
 */
final class PlaceNames {
    private static final String LEVELS = "市州盟县区旗镇乡";
    /** 江西省吉安市石桥镇人民政府: its places are what it begins with. */
    private static final Pattern PLACES = Pattern.compile(
            "^[\\s\\u3000]*(?:[\\u4e00-\\u9fa5]{2,3}省)?"
                    + "([\\u4e00-\\u9fa5]{2,3}?[市州盟](?!场|政))?([\\u4e00-\\u9fa5]{2,3}?[县市区旗](?!政))?([\\u4e00-\\u9fa5]{2,3}?[镇乡](?!村))?");
    /** A name that stands there so often is meant. */
    private static final int OFTEN = 2;

    private static final int SELDOM = 2;
    private static final int SHORTEST = 3;

    private PlaceNames() {}

    static void check(Subject subject, Consumer<Finding> findings) {
        for (var name : names(subject)) {
            var own = 0;
            for (var writing : subject.writings()) {
                own += writing.text().split(name, -1).length - 1;
            }
            if (own >= OFTEN) {
                check(subject, name, own, findings);
            }
        }
    }

    /** Of the department and the title. */
    static List<String> names(Subject subject) {
        var names = new ArrayList<String>();
        for (var whole : List.of(subject.department(), subject.title())) {
            var match = PLACES.matcher(whole);
            for (var i = 1; match.find(0) && i <= match.groupCount(); i++) {
                var name = match.group(i);
                if (name != null && name.length() >= SHORTEST && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private record Found(Writing writing, int from, String name) {}

    private static void check(Subject subject, String name, int own, Consumer<Finding> findings) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        var level = name.charAt(name.length() - 1);
        for (var writing : subject.writings()) {
            var line = writing.text();
            for (var at = line.indexOf(level); at >= 0; at = line.indexOf(level, at + 1)) {
                var from = nearly(name, line, at + 1);
                if (from >= 0) {
                    found.computeIfAbsent(line.substring(from, at + 1), key -> new ArrayList<>())
                            .add(new Found(writing, from, line.substring(from, at + 1)));
                }
            }
        }
        for (var others : found.values()) {
            if (others.size() <= SELDOM && others.size() < own) {
                tell(others.get(0), name, findings);
            }
        }
    }

    /** Where the words begin that end there and are nearly the name; -1 for other words. */
    private static int nearly(String name, String line, int end) {
        var from = end - name.length();
        if (from < 0 || line.startsWith(name, from)) {
            return -1;
        }
        var other = line.substring(from, end);
        if (isMistaken(name, other) || isChangedAbout(name, other)) {
            return from;
        }
        return from > 0 && isLonger(name, line.substring(from - 1, end)) ? from - 1 : -1;
    }

    private static boolean isMistaken(String name, String other) {
        var at = -1;
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) != other.charAt(i)) {
                if (at >= 0 || !Lexicon.INSTANCE.isMistakenFor(name.charAt(i), other.charAt(i))) {
                    return false;
                }
                at = i;
            }
        }
        return at >= 0;
    }

    private static boolean isChangedAbout(String name, String other) {
        return name.length() == SHORTEST
                && name.charAt(0) == other.charAt(1)
                && name.charAt(1) == other.charAt(0)
                && name.charAt(0) != name.charAt(1);
    }

    /** A character too many within: not before the level, for 浦南新区 is another place. */
    private static boolean isLonger(String name, String other) {
        for (var i = 1; i + 2 < other.length(); i++) {
            var isWord = LEVELS.indexOf(other.charAt(i)) < 0 && Character.isIdeographic(other.charAt(i));
            if (isWord && (other.substring(0, i) + other.substring(i + 1)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void tell(Found other, String name, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                        DepartmentName.CARD,
                        "地名写成了“%s”，与全文的“%s”不一致，请核对。".formatted(other.name(), name),
                        name,
                        other.name(),
                        other.writing()
                                .around(
                                        other.from(),
                                        other.from() + other.name().length()))
                .with(new Fix(other.name(), name)));
    }
}
