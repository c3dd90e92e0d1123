package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** X07: a project that goes on under another code. */
final class NewCodeRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "X07",
            Severity.INFO,
            "延续项目沿用原来的项目编码",
            "预算管理一体化规范：项目代码在全生命周期内保持不变",
            "“农村公路养护”上年编码尾号0012，今年换成了0458。",
            "核对项目库；确是同一项目的沿用原编码，不是的改名以便区分。");

    /** Fewer would not tell a place that gives new codes every year. */
    private static final int SHARE = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var last = subject.surroundings().lastYear();
        if (last == null) {
            return;
        }
        var before = byName(last);
        var known = byName(subject);
        var renewed = new ArrayList<Project>();
        var common = 0;
        for (var project : subject.projects()) {
            var name = Alike.folded(project.name());
            var old = before.getOrDefault(name, List.of());
            var code = project.code();
            if (code == null
                    || old.size() != 1
                    || known.getOrDefault(name, List.of()).size() != 1) {
                continue;
            }
            common++;
            if (!code.strip().equals(old.get(0)) && !isNextYears(code.strip(), old.get(0), subject.year())) {
                renewed.add(project);
            }
        }
        if (common == 1 || renewed.size() * SHARE <= common) {
            renewed.forEach(project -> findings.accept(finding(project, before)));
        }
    }

    private static Finding finding(Project project, Map<String, List<String>> before) {
        var old = before.getOrDefault(Alike.folded(project.name()), List.of()).get(0);
        var message = "项目“%s”上年编码为%s，今年为%s，请核对是否同一项目。".formatted(project.name(), old, project.code());
        return Finding.of(CARD, message, old, project.code(), Place.of(project, "code", project.code()));
    }

    private static Map<String, List<String>> byName(Subject subject) {
        var codes = new HashMap<String, List<String>>();
        for (var project : subject.projects()) {
            var code = project.code();
            if (code != null) {
                codes.computeIfAbsent(Alike.folded(project.name()), name -> new ArrayList<>())
                        .add(code.strip());
            }
        }
        return codes;
    }

    /** Codes with the year in them change every year. */
    private static boolean isNextYears(String code, String old, int year) {
        var now = String.valueOf(year).substring(2);
        var then = String.valueOf(year - 1).substring(2);
        return year > 2000 && code.length() == old.length() && isReplaced(code, old, now, then);
    }

    private static boolean isReplaced(String code, String old, String now, String then) {
        for (var at = old.indexOf(then); at >= 0; at = old.indexOf(then, at + 1)) {
            // What comes behind the year is counted anew.
            if (code.startsWith(old.substring(0, at) + now)) {
                return true;
            }
        }
        return false;
    }
}
