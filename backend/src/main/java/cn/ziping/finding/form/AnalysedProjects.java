package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C02: a report that is to analyse each of its projects, and does so for a few. */
final class AnalysedProjects implements Rule {
    static final RuleCard CARD = new RuleCard(
            "C02",
            Severity.WARN,
            "要求逐项目分析的，每个项目都要写到",
            "项目支出绩效自评总报告提纲：分项目写，一个项目写完再写下一个，本单位的项目都要写",
            "33个项目纳入自评，“项目资金情况分析”只写了2个项目",
            "逐个项目补写资金、产出、效益和满意度；金额小的可以并成一类，写明包括哪些项目。");

    /** The outline's words in the heading of the analysis, or in the template's guidance. */
    private static final Pattern EACH = Pattern.compile("分项目|逐项目|逐个项目|每个项目(?:都要|均|分别)|一个项目写完|项目都要写");

    private static final Pattern ANALYSIS = Pattern.compile("项目资金(?:使用|执行|安排)?情况(?:分析)?$");
    /** Of one project the form has no list. */
    private static final int FEW = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var projects = subject.projects().size();
        if (!subject.isOfProjects() || projects < FEW) {
            return;
        }
        if (subject.isDocument()) {
            document(subject, projects, findings);
        } else if (subject.template().outline().stream()
                .anyMatch(section -> section.required()
                        && section.guidance() != null
                        && EACH.matcher(section.guidance()).find())) {
            stored(subject, text, findings);
        }
    }

    /** A file that says itself that it tells of each project tells of as many as have an analysis of their funds. */
    private static void document(Subject subject, int projects, Consumer<Finding> findings) {
        var asked = subject.writings().stream()
                .filter(line -> line.kind() != Writing.Kind.CONTENTS
                        && line.text().length() <= 80
                        && EACH.matcher(line.text()).find())
                .findFirst();
        var analysed = subject.writings().stream()
                .filter(line ->
                        line.kind() != Writing.Kind.CONTENTS && line.text().length() <= 40)
                .filter(line -> ANALYSIS.matcher(Headings.plain(line.text())).find())
                .count();
        if (asked.isPresent() && analysed > 0 && analysed < projects) {
            var line = asked.get();
            findings.accept(finding(
                    "提纲要求分项目写，自评项目有%d个，只分析了%d个，请逐个补写。".formatted(projects, analysed),
                    projects + "个",
                    analysed + "个",
                    line.place().withExcerpt(line.text().strip())));
        }
    }

    private static void stored(Subject subject, Text text, Consumer<Finding> findings) {
        var prose = new StringBuilder();
        text.sentences().forEach(sentence -> prose.append(sentence.text()).append('\n'));
        var all = prose.toString();
        for (var project : subject.projects()) {
            if (!all.contains(cn.ziping.measure.Wording.of(project.name()).text())) {
                findings.accept(finding(
                        "模板要求逐项目分析，正文没有写到“%s”，请补写。".formatted(project.name()),
                        null,
                        null,
                        Place.of(project, "name", project.name())));
            }
        }
    }

    private static Finding finding(
            String message,
            @org.jspecify.annotations.Nullable String expected,
            @org.jspecify.annotations.Nullable String actual,
            Place place) {
        return Finding.of(CARD, message, expected, actual, place);
    }
}
