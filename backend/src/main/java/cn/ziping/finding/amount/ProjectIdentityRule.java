package cn.ziping.finding.amount;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A16: a code is of one project, and projects of one name are told apart by their codes. */
final class ProjectIdentityRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A16",
            Severity.WARN,
            "项目编码不重复，同名项目用编码区分",
            "预算管理一体化规范：项目代码唯一，一个项目一个代码",
            "项目表里“征地经费”出现三次，都没有编码，分不清是不是同一个项目。",
            "补填各自的项目编码；是同一个项目的合并成一行。");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        var rows = Retold.without(subject).stream()
                .filter(project -> !subject.isDocument() || !isOfSentences(project, told))
                .toList();
        by(rows, ProjectIdentityRule::code).forEach((code, same) -> {
            if (!code.isEmpty() && same.size() > 1) {
                findings.accept(codeTwice(code, same));
            }
        });
        // A project that only one of a document's lists names is no namesake of that in the other list.
        var lists = subject.isDocument()
                ? List.of(
                        rows.stream().filter(Project::isFunded).toList(),
                        rows.stream()
                                .filter(row -> row.isScored() && !row.isFunded())
                                .toList())
                : List.of(rows);
        for (var list : lists) {
            by(list, project -> Names.folded(project.name())).forEach((name, same) -> {
                if (same.size() > 1 && !areToldApart(same)) {
                    findings.accept(nameTwice(same));
                }
            });
        }
    }

    private static Map<String, List<Project>> by(List<Project> rows, Function<Project, String> key) {
        return rows.stream().collect(groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static String code(Project project) {
        return project.code() == null ? "" : project.code().strip();
    }

    /** Each has a code: whether one of them is used twice is told of the code. */
    private static boolean areToldApart(List<Project> same) {
        return same.stream().noneMatch(project -> code(project).isEmpty());
    }

    private static Finding codeTwice(String code, List<Project> same) {
        var second = same.get(1);
        var names = same.stream()
                .map(project -> "“" + project.name() + "”")
                .distinct()
                .toList();
        var message = "项目编码%s用了%d次（%s），一个编码只能对应一个项目，请核对。".formatted(code, same.size(), Amounts.names(names, 5));
        return Finding.of(CARD, message, "编码唯一", same.size() + "次", Place.of(second, "code", code));
    }

    private static Finding nameTwice(List<Project> same) {
        var second = same.get(1);
        var message = "项目“%s”列了%d次，没有各自的编码，分不清是不是同一个项目，请补填编码或合并。".formatted(second.name(), same.size());
        return Finding.of(CARD, message, "各有编码", same.size() + "次", Place.of(second, "name", second.name()));
    }

    private static boolean isOfSentences(Project project, Told told) {
        return !project.isScored()
                && told.areAmounts(
                        project.approved(), project.initialBudget(), project.adjustedBudget(), project.executed())
                && told.isNamed(project.name());
    }
}
