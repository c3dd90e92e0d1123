package cn.ziping.finding.form;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C03 of the units within a department: listed by one name, described by another. */
final class InnerUnits {
    private static final String UNIT = "(?:办公室|[局室科股部处站队组]|中心|大队)";
    private static final Pattern LIST =
            Pattern.compile("(?:内设|下设|设有?|设立)[^。：:]{0,16}(?:机构|科室|股室|处室|部门|部室)[^。：:]{0,12}[：:]([^。]{6,300})");
    private static final Pattern PARTS =
            Pattern.compile("[、，；;,]|和(?=[\\u4e00-\\u9fa5]{2,10}" + UNIT + "$)|[（(][^）)]{0,20}[）)]|\\d{1,2}[.、]");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,14}" + UNIT);
    private static final Pattern LABEL =
            Pattern.compile("^\\s*(?:\\d{1,2}[.、]|[（(][\\d一二三四五六七八九十]{1,2}[)）])?\\s*([\\u4e00-\\u9fa5]{2,14}" + UNIT
                    + ")\\s*[。：:](?=.{10})");

    private InnerUnits() {}

    static void check(Subject subject, Consumer<Finding> findings) {
        List<String> listed = List.of();
        Map<String, Writing> described = new LinkedHashMap<>();
        for (var writing : subject.writings()) {
            if (writing.kind() != Writing.Kind.PARAGRAPH) {
                continue;
            }
            var list = LIST.matcher(writing.text());
            if (listed.isEmpty() && list.find()) {
                listed = names(list.group(1));
            }
            var label = LABEL.matcher(writing.text());
            if (label.find()) {
                described.putIfAbsent(label.group(1), writing);
            }
        }
        tell(listed, described, findings);
    }

    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        for (var part : PARTS.split(list)) {
            if (NAME.matcher(part.strip()).matches()) {
                names.add(part.strip());
            }
        }
        return names;
    }

    /** Only where the list's others are described by their names, one is not, and one that is alike is not in the list. */
    private static void tell(List<String> listed, Map<String, Writing> described, Consumer<Finding> findings) {
        var missing =
                listed.stream().filter(name -> !described.containsKey(name)).toList();
        if (listed.size() - missing.size() < 2) {
            return;
        }
        for (var name : missing) {
            described.forEach((other, writing) -> {
                if (!listed.contains(other) && isAlike(name, other)) {
                    var at = writing.text().indexOf(other);
                    findings.accept(Finding.of(
                            DepartmentName.CARD,
                            "机构名称前后不一致：前面列的是“%s”，这里写成“%s”，请核对。".formatted(name, other),
                            name,
                            other,
                            writing.around(at, at + other.length())));
                }
            });
        }
    }

    private static boolean isAlike(String name, String other) {
        var begins = name.substring(0, 2).equals(other.substring(0, 2));
        var ends = name.charAt(name.length() - 1) == other.charAt(other.length() - 1);
        var common = other.chars().filter(sign -> name.indexOf(sign) >= 0).count();
        return begins && ends && common >= Math.min(name.length(), other.length()) - 1;
    }
}
