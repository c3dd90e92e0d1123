package cn.ziping.printing;

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
import cn.ziping.template.NumberStyle;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private String title = "2023年度部门整体支出绩效自评报告";

    public static MadeUp report() {
        return new MadeUp();
    }

    public MadeUp titled(String words) {
        title = words;
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
        projects.add(new Project(
                id(),
                1,
                code,
                name,
                null,
                null,
                figure(adjusted),
                null,
                null,
                null,
                null,
                figure(score),
                null,
                null,
                null));
        return this;
    }

    public MadeUp indicator(
            String level1, @Nullable String level2, @Nullable String level3, @Nullable String target, String score) {
        indicators.add(new Indicator(
                id(),
                1,
                null,
                level1,
                level2,
                level3,
                null,
                null,
                target,
                null,
                null,
                null,
                null,
                null,
                figure(score),
                null,
                null,
                null,
                null));
        return this;
    }

    public Report build() {
        var numbering =
                List.of(NumberStyle.HAN_COMMA, NumberStyle.HAN_PAREN, NumberStyle.ARABIC_DOT, NumberStyle.ARABIC_PAREN);
        var template = new Template("made-up", 1, "测试", ReportKind.DEPARTMENT_WHOLE, numbering, 0, List.of());
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
                ReportKind.DEPARTMENT_WHOLE,
                ReportStatus.DRAFT,
                DEPARTMENT,
                template,
                new ReportFigures(null, null, null, null, null, null, null),
                numbered,
                staff,
                budget,
                projects,
                indicators,
                StatedFigures.NONE,
                null,
                null,
                null);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
