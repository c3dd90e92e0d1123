package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A14, A15: the table of funds and the list of scores are about the same projects. */
final class ProjectListRule implements Rule {
    private static final RuleCard A14 = new RuleCard(
            "A14",
            Severity.BLOCK,
            "项目个数在正文、资金表与评分表中一致",
            "财预〔2020〕10号：批复了绩效目标的项目全部自评；报告前后一致",
            "资金表列了12个项目，评分表列了11个。",
            "逐个核对，补齐遗漏的项目或改正文中的个数。");

    private static final RuleCard A15 = new RuleCard(
            "A15",
            Severity.BLOCK,
            "资金表中的项目都有评分，评分表中的项目都有资金",
            "财预〔2020〕10号：批复了绩效目标的项目全部自评",
            "“校舍维修”在资金表中有预算，评分表中没有这个项目。",
            "按项目编码逐个核对，补上缺少的一行；名称写法不一的改成一致。");

    /** Shorter lists in a document are examples as often as lists. */
    private static final int LIST = 3;

    private static final int NAMED = 5;

    @Override
    public List<RuleCard> cards() {
        return List.of(A14, A15);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        var listed = Retold.without(subject);
        var funded = listed.stream()
                .filter(Project::isFunded)
                .filter(project -> !subject.isDocument() || !isOfSentences(project, told))
                .toList();
        var scored = listed.stream().filter(Project::isScored).toList();
        if (subject.isDocument()) {
            if (funded.size() >= LIST && scored.size() >= LIST) {
                lists(funded, scored, findings);
            }
        } else if (!funded.isEmpty() && !scored.isEmpty()) {
            rows(subject, findings);
        }
    }

    /** In a stored report a project is one row in both lists. */
    private static void rows(Subject subject, Consumer<Finding> findings) {
        var hasBoth = subject.projects().stream().anyMatch(project -> project.isFunded() && project.isScored());
        for (var project : subject.projects()) {
            if (hasBoth && project.isFunded() && !project.isScored()) {
                var message = "项目“%s”在资金表中有金额，评分表中没有编码、得分和结论，请补填。".formatted(project.name());
                findings.accept(Finding.of(A15, message, "有得分", "未填", Place.of(project, "score", project.name())));
            } else if (hasBoth && project.isScored() && !project.isFunded()) {
                var message = "项目“%s”在评分表中有得分，资金表中没有任何金额，请补填预算数和执行数。".formatted(project.name());
                findings.accept(
                        Finding.of(A15, message, "有预算数", "未填", Place.of(project, "initialBudget", project.name())));
            }
        }
    }

    private static void lists(List<Project> funded, List<Project> scored, Consumer<Finding> findings) {
        var withoutScore = missing(funded, scored);
        var withoutFunds = missing(scored, funded);
        var common = Math.min(funded.size() - withoutScore.size(), scored.size() - withoutFunds.size());
        if (common * 2 < Math.min(funded.size(), scored.size())) {
            // Lists of different things, such as all projects and the policies scored.
            return;
        }
        if (!withoutScore.isEmpty() || !withoutFunds.isEmpty()) {
            if (withoutScore.size() + withoutFunds.size() <= NAMED) {
                one(withoutScore, "资金表中的“%s”没有列入评分表，请按项目编码核对后补上或改正名称。", "有得分", findings);
                if (areOne(withoutScore, withoutFunds)) {
                    return;
                }
                one(withoutFunds, "评分表中的“%s”没有列入资金表，请按项目编码核对后补上或改正名称。", "有预算数", findings);
                return;
            }
            var said = new ArrayList<String>();
            add(said, withoutScore, "资金表中的%s没有列入评分表");
            add(said, withoutFunds, "评分表中的%s没有列入资金表");
            var first = (withoutScore.isEmpty() ? withoutFunds : withoutScore).get(0);
            findings.accept(Finding.of(
                    A15,
                    String.join("，", said) + "，请按项目编码逐个核对。",
                    "两表项目一致",
                    "资金表%d个、评分表%d个".formatted(funded.size(), scored.size()),
                    Place.of(first, "name", first.name())));
        } else if (funded.size() != scored.size()) {
            var message = "资金表列了%d个项目，评分表列了%d个，请核对有无重复或遗漏。".formatted(funded.size(), scored.size());
            findings.accept(Finding.of(
                    A14, message, funded.size() + "个", scored.size() + "个", Place.ofReport("projects", null)));
        }
    }

    /** One name written in two ways is told once. */
    private static boolean areOne(List<Project> withoutScore, List<Project> withoutFunds) {
        if (withoutScore.size() != 1 || withoutFunds.size() != 1) {
            return false;
        }
        var one = Names.folded(withoutScore.get(0).name());
        var other = Names.folded(withoutFunds.get(0).name());
        var common = one.chars().filter(sign -> other.indexOf(sign) >= 0).count();
        return common * 10 >= Math.max(one.length(), other.length()) * 6L;
    }

    /** A few are told each where it stands; many are one mistake of the lists. */
    private static void one(List<Project> projects, String sentence, String expected, Consumer<Finding> findings) {
        for (var project : projects) {
            var name = project.name();
            findings.accept(Finding.of(A15, sentence.formatted(name), expected, "未列", Place.of(project, "name", name)));
        }
    }

    private static void add(List<String> said, List<Project> projects, String sentence) {
        if (!projects.isEmpty()) {
            var names =
                    projects.stream().map(project -> "“" + project.name() + "”").toList();
            said.add(sentence.formatted(Amounts.names(names, NAMED)));
        }
    }

    /** Rows that are in both lists are one row; the others are the same where their names mean the same. */
    private static List<Project> missing(List<Project> of, List<Project> in) {
        Set<String> names =
                in.stream().map(project -> Names.folded(project.name())).collect(Collectors.toSet());
        return of.stream()
                .filter(project -> !in.contains(project))
                .filter(project -> !names.contains(Names.folded(project.name())))
                .toList();
    }

    private static boolean isOfSentences(Project project, Told told) {
        return !project.isScored()
                && told.areAmounts(project.initialBudget(), project.adjustedBudget(), project.executed())
                && told.isNamed(project.name());
    }
}
