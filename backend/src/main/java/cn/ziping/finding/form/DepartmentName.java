package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C03: the department's name with a character too few, too many or another one. */
final class DepartmentName implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C03",
            Severity.WARN,
            "单位名称前后一致，用全称",
            "机关名称以批准机关的文件为准，报告中用全称或者规范化简称",
            "封面为“江南县高新技术产业开发区管理委员会”，正文写成“江南县高新技术产业开发区管理委员”",
            "按批准的全称改正；用简称的，第一次出现时写明“以下简称”。");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]");
    private static final Pattern CUT = Pattern.compile("(?:开发|园|景|新|示范|管理|高新|集聚|保护|合作|试验|度假|保税|工业)区管理委员(?![会们])");
    private static final int SHORTEST = 6;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    private record Found(Writing writing, String name) {}

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var name = BLANKS.matcher(subject.department()).replaceAll("");
        var known = new ArrayList<String>();
        BodyNames.check(subject, finding -> {
            known.add(String.valueOf(finding.actual()));
            findings.accept(finding);
        });
        // Which may have shown that the name at the head is the one that is wrong.
        if (name.length() >= SHORTEST && known.stream().noneMatch(name::contains)) {
            department(subject, name, finding -> {
                if (known.stream().noneMatch(String.valueOf(finding.actual())::contains)) {
                    findings.accept(finding);
                }
            });
        }
        subject.writings().forEach(writing -> cut(writing, findings));
        PlaceNames.check(subject, findings);
        ShortNames.check(subject, findings);
        ShortBodies.check(subject, findings);
        InnerUnits.check(subject, findings);
        OwnPlaces.check(subject, findings);
        OtherPlaces.check(subject, findings);
    }

    /** Whoever is meant: a committee that lost its last character. */
    private static void cut(Writing writing, Consumer<Finding> findings) {
        if (!writing.text().contains("管理委员")) {
            return;
        }
        var match = CUT.matcher(writing.text());
        while (match.find()) {
            var name = match.group();
            findings.accept(Finding.of(
                            CARD,
                            "“%s”漏了“会”字，应为“%s会”，请改正。".formatted(name, name),
                            name + "会",
                            name,
                            writing.around(match.start(), match.end()))
                    .with(new Fix(name, name + "会")));
        }
    }

    private static void department(Subject subject, String name, Consumer<Finding> findings) {
        var similar = new SimilarName(name);
        var others = new ArrayList<Found>();
        var right = 0;
        for (var writing : subject.writings()) {
            var line = BLANKS.matcher(writing.text()).replaceAll("");
            right += line.split(Pattern.quote(name), -1).length - 1;
            if (writing.kind() != Writing.Kind.CONTENTS) {
                similar.in(line).forEach(other -> others.add(new Found(writing, other)));
            }
        }
        // A name that is never written as it should be was read wrongly, or is the one that everybody uses.
        if (others.isEmpty() || others.size() > right) {
            return;
        }
        var told = new HashSet<String>();
        for (var other : others) {
            if (told.add(other.name())) {
                findings.accept(finding(other, name));
            }
        }
    }

    private static Finding finding(Found other, String name) {
        var at = other.writing().text().indexOf(other.name());
        var place = at < 0
                ? other.writing().around(0, Math.min(20, other.writing().text().length()))
                : other.writing().around(at, at + other.name().length());
        var finding = Finding.of(
                CARD, "单位名称写成了“%s”，与全称“%s”不一致，请核对。".formatted(other.name(), name), name, other.name(), place);
        return at < 0 ? finding : finding.with(new Fix(other.name(), name));
    }
}
