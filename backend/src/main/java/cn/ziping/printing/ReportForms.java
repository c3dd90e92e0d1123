package cn.ziping.printing;

import static java.util.Objects.requireNonNullElse;

import cn.ziping.indicator.Indicator;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.project.Project;
import cn.ziping.reference.LiveFigures;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.template.CoverRules;
import cn.ziping.template.FormRules;
import cn.ziping.template.FundField;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The official forms (自评表) of a report, in the columns of its template. */
final class ReportForms {
    /** As much as a project's own goal may say; what is longer is a text to be read in its place. */
    private static final int LONGEST = 2000;

    /** In the national form of a project, execution is worth 10 beside the indicators, and all is worth 100. */
    private static final Execution NATIONAL = new Execution(null, BigDecimal.TEN, List.of());

    private static final BigDecimal NATIONAL_FULL = BigDecimal.valueOf(100);

    private final Report report;
    private final LiveFigures figures;
    private final String supervisor;
    private final Map<UUID, List<Indicator>> ofProjects;

    ReportForms(Report report, LiveFigures figures) {
        this.report = report;
        this.figures = figures;
        this.supervisor = CoverPage.said(report, figures.line(report.title()), CoverRules.SUPERVISOR);
        this.ofProjects = report.indicators().stream()
                .filter(row -> row.projectId() != null)
                .collect(Collectors.groupingBy(row -> requireNonNullElse(row.projectId(), row.id())));
    }

    /** Whether a form of this project would show what stands nowhere else: indicators, its goal, its funds by origin. */
    boolean isTold(Project project) {
        return ofProjects.containsKey(project.id())
                || !words(project.target()).isBlank()
                || !words(project.actual()).isBlank()
                || !project.funds().isEmpty();
    }

    /** 《项目支出绩效自评表》. */
    Form of(Project project) {
        var rules = report.template().print().formOfProject();
        var told = ofProjects.getOrDefault(project.id(), List.of());
        var rows = told.isEmpty() ? EmptyIndicators.of(report.template(), ReportKind.PROJECT_EXPENDITURE) : told;
        var execution = execution(rules, executionOfProject(rows), rows);
        var department = report.department();
        return new OfficialForm(rules)
                .row("项目名称", named(project.code(), project.name()))
                .row("主管部门", supervisor, "实施单位", named(department.code(), department.name()))
                .funds("项目资金（万元）", line -> FormFunds.of(project, line), execution)
                .goals(words(project.target()), words(project.actual()))
                .indicators(lines(rows, execution), fullOfProject(), project.score())
                .form(report.year());
    }

    /** 《部门整体支出绩效自评表》. */
    Form ofDepartment() {
        var rules = report.template().print().formOfDepartment();
        var told = DataTables.ofReport(report);
        var rows = told.isEmpty() ? EmptyIndicators.of(report.template(), ReportKind.DEPARTMENT_WHOLE) : told;
        var total = report.figures().score();
        var execution = execution(rules, report.template().scoring().execution(), rows);
        var form = new OfficialForm(rules)
                .row(
                        "部门名称",
                        named(report.department().code(), report.department().name()));
        if (!report.projects().isEmpty()) {
            form.list(
                    "年度主要任务",
                    List.of("任务名称", "主要内容", "预算数（万元）", "执行数（万元）"),
                    report.projects().stream().map(ReportForms::task).toList());
        }
        return form.funds("预算资金（万元）", line -> FormFunds.of(report, line), execution)
                .goals(said(rules.goal()), said(rules.outcome()))
                .indicators(
                        lines(rows, execution),
                        requireNonNullElse(report.figures().fullScore(), full()),
                        total)
                .form(report.year());
    }

    private static List<String> task(Project project) {
        return List.of(
                project.name(),
                words(project.target()),
                words(Figures.of(DataTables.budget(project))),
                words(Figures.of(project.executed())));
    }

    private static ExecutionEntry execution(FormRules rules, @Nullable Execution execution, List<Indicator> rows) {
        var isShown = rules.funds().stream().anyMatch(part -> part.field() == FundField.SCORE);
        return isShown ? ExecutionEntry.of(execution, rows) : ExecutionEntry.NONE;
    }

    /** What a template of departments says of points is about the department; only the name of a row goes for both. */
    private @Nullable Execution executionOfProject(List<Indicator> rows) {
        var own = report.template().scoring().execution();
        if (report.kind() == ReportKind.PROJECT_EXPENDITURE) {
            return own;
        }
        return own != null && rows.stream().anyMatch(row -> row.level1().equals(own.level1()))
                ? new Execution(own.level1(), NATIONAL.weight(), List.of())
                : NATIONAL;
    }

    private BigDecimal fullOfProject() {
        return report.kind() == ReportKind.PROJECT_EXPENDITURE ? full() : NATIONAL_FULL;
    }

    private static FormIndicators lines(List<Indicator> rows, ExecutionEntry execution) {
        return FormIndicators.of(
                rows.stream().filter(row -> row != execution.row()).toList());
    }

    private BigDecimal full() {
        return BigDecimal.valueOf(report.template().fullScore());
    }

    /** The text of a section as plain lines. */
    private String said(@Nullable String key) {
        return report.sections().stream()
                .filter(section -> key != null && key.equals(section.key()))
                .findFirst()
                .map(this::plain)
                .orElse("");
    }

    private String plain(Section section) {
        var words = Markdown.blocks(figures.read(section.body()), "").stream()
                .flatMap(block -> block instanceof Paragraph paragraph
                        ? Stream.of(paragraph.text().plain())
                        : lines((Table) block))
                .collect(Collectors.joining("\n"));
        return words.length() <= LONGEST
                ? words
                : "详见报告“%s%s”。".formatted(section.number(), figures.line(section.heading()));
    }

    /** The labels first, without which the figures say nothing. */
    private static Stream<String> lines(Table table) {
        var labels = table.columns().stream().map(Column::label).toList();
        return Stream.concat(Stream.of(labels), table.rows().stream())
                .map(row -> row.stream().map(Text::plain).collect(Collectors.joining("　")))
                .filter(line -> !line.isBlank());
    }

    private static String named(@Nullable String code, String name) {
        return code == null || code.isBlank() ? name : code + "-" + name;
    }

    private static String words(@Nullable String words) {
        return requireNonNullElse(words, "");
    }
}
