package cn.ziping.printing;

import static cn.ziping.printing.FormParts.figure;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.support.AProject;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports that exist for the tests alone. */
public final class MadeUp {
    private static final Department DEPARTMENT =
            new Department(new UUID(0, 1), "999999001", "云州市河湖保护中心", new Region("999999", "云州市", null));

    private final List<Integer> levels = new ArrayList<>();
    private final List<Function<String, Section>> sections = new ArrayList<>();
    private final List<StaffLine> staff = new ArrayList<>();
    private final List<BudgetLine> budget = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, List<String>> cover = new HashMap<>();
    private String title = "2023年度部门整体支出绩效自评报告";
    private ReportKind kind = ReportKind.DEPARTMENT_WHOLE;
    private ReportStatus status = ReportStatus.DRAFT;
    private PrintRules print = PrintRules.COMMON;
    private ScoringRules scoring = ScoringRules.COMMON;
    private int full = 100;
    private ReportFigures figures = new ReportFigures(null, null, null, null, null, null, null);
    private @Nullable LocalDate date;

    public static MadeUp report() {
        return new MadeUp();
    }

    public MadeUp titled(String words) {
        title = words;
        return this;
    }

    /** Of all projects. */
    public MadeUp ofProjects() {
        kind = ReportKind.PROJECT_EXPENDITURE;
        return this;
    }

    public MadeUp status(ReportStatus now) {
        status = now;
        return this;
    }

    public MadeUp printedBy(PrintRules rules) {
        print = rules;
        return this;
    }

    public MadeUp scoredBy(ScoringRules rules) {
        scoring = rules;
        return this;
    }

    public MadeUp outOf(int points) {
        full = points;
        return this;
    }

    public MadeUp coming(ReportFigures to) {
        figures = to;
        return this;
    }

    public MadeUp dated(int year, int month, int day) {
        date = LocalDate.of(year, month, day);
        return this;
    }

    public MadeUp answering(String key, String... answer) {
        cover.put(key, List.of(answer));
        return this;
    }

    public MadeUp project(Project project) {
        projects.add(project);
        return this;
    }

    public MadeUp indicator(Indicator indicator) {
        indicators.add(indicator);
        return this;
    }

    public MadeUp line(FundSource source, BudgetCategory category, String adjusted, @Nullable String executed) {
        budget.add(new BudgetLine(
                id(), 1, source, category, category.name(), null, figure(adjusted), figure(executed), null));
        return this;
    }

    public MadeUp section(int level, String heading, String body) {
        return section(level, heading, body, null);
    }

    public MadeUp section(int level, String heading, String body, @Nullable SectionBlock block) {
        levels.add(level);
        sections.add(number -> new Section(id(), 1, null, number, level, heading, body, block));
        return this;
    }

    /** A section of the template's outline. */
    public MadeUp keyed(String key, String heading, String body) {
        levels.add(1);
        sections.add(number -> new Section(id(), 1, key, number, 1, heading, body, null));
        return this;
    }

    public MadeUp staff(String unit, String label, @Nullable Integer authorised, @Nullable Integer actual) {
        staff.add(new StaffLine(id(), 1, unit, label, authorised, actual));
        return this;
    }

    public MadeUp budget(FundSource source, String label, @Nullable String initial, @Nullable String executed) {
        budget.add(new BudgetLine(
                id(), 1, source, BudgetCategory.EXPENDITURE, label, figure(initial), null, figure(executed), null));
        return this;
    }

    public MadeUp project(@Nullable String code, String name, @Nullable String adjusted, @Nullable String score) {
        projects.add(AProject.named(name)
                .id(id())
                .code(code)
                .adjusted(adjusted)
                .scored(score, null)
                .made());
        return this;
    }

    public Report build() {
        var numbering =
                List.of(NumberStyle.HAN_COMMA, NumberStyle.HAN_PAREN, NumberStyle.ARABIC_DOT, NumberStyle.ARABIC_PAREN);
        var template = new Template(
                "made-up", 1, "测试", kind, numbering, full, List.of(), "", List.of(), List.of(), scoring, print);
        var numbers = template.number(levels);
        var numbered = new ArrayList<Section>();
        for (var i = 0; i < sections.size(); i++) {
            numbered.add(sections.get(i).apply(numbers.get(i)));
        }
        return new Report(
                id(),
                1,
                title,
                2023,
                kind,
                status,
                DEPARTMENT,
                template,
                figures,
                numbered,
                staff,
                budget,
                projects,
                indicators,
                StatedFigures.NONE,
                null,
                null,
                null,
                date,
                cover);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
