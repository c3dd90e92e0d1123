package cn.ziping.writing;

import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.PartStore;
import cn.ziping.template.GradeScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Projects. Rates follow from the amounts again as soon as one of them is changed, the grade from the score. */
final class Projects implements RowKind<Project> {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int LONGEST_GOAL = 2000;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]+");

    private final GradeScheme grades;

    Projects(GradeScheme grades) {
        this.grades = grades;
    }

    @Override
    public PartStore.Kind kind() {
        return PartStore.Kind.PROJECT;
    }

    @Override
    public UUID id(Project row) {
        return row.id();
    }

    @Override
    public int version(Project row) {
        return row.version();
    }

    @Override
    public String label(Project row) {
        return row.name();
    }

    @Override
    public Project withVersion(Project row, int version) {
        return row.withVersion(version);
    }

    @Override
    public Project read(UUID id, @Nullable Project current, FieldCheck check) {
        var code = check.line("code", "项目编码", 32, current == null ? null : current.code());
        if (code != null && !CODE.matcher(code).matches()) {
            check.refuse("code", "项目编码只能用字母、数字和连字符。");
        }
        var name = check.line("name", "项目名称", 200, current == null ? null : current.name());
        var score = check.points("score", "得分", BigDecimal.ZERO, FULL, current == null ? null : current.score());
        var grade = current != null && Objects.equals(score, current.score()) ? current.grade() : grades.gradeOf(score);
        var project = new Project(
                id,
                1,
                code,
                check.required("name", "项目名称", name),
                check.amount("approved", "批复金额", current == null ? null : current.approved()),
                check.amount("initialBudget", "年初预算数", current == null ? null : current.initialBudget()),
                check.amount("adjustedBudget", "全年预算数", current == null ? null : current.adjustedBudget()),
                check.amount("fundsInPlace", "到位资金", current == null ? null : current.fundsInPlace()),
                check.amount("executed", "全年执行数", current == null ? null : current.executed()),
                null,
                null,
                score,
                grade,
                current == null ? null : current.suggestedScore(),
                current == null ? null : current.suggestion(),
                check.text("target", "预期目标", LONGEST_GOAL, current == null ? null : current.target()),
                check.text("actual", "实际完成情况", LONGEST_GOAL, current == null ? null : current.actual()),
                funds(current, check));
        // Rates that the report states stay as long as the amounts that they were stated for.
        return current != null && amounts(project).equals(amounts(current))
                ? project.withRates(current.executionRate(), current.fundsInPlaceRate())
                : project.withRates();
    }

    /** Funds that are sent stand for all of them. */
    private static List<ProjectFund> funds(@Nullable Project current, FieldCheck check) {
        var sent = check.list("funds");
        if (sent == null) {
            return current == null ? List.of() : current.funds();
        }
        var origins = EnumSet.noneOf(FundOrigin.class);
        var funds = new ArrayList<ProjectFund>();
        for (var fund : sent) {
            var origin = fund.choice("origin", "资金来源", FundOrigin.class, null, FundOrigin.OTHER);
            if (!origins.add(origin)) {
                fund.refuse("origin", "同一种资金来源写了两次。");
            }
            funds.add(new ProjectFund(
                    origin,
                    fund.amount("initialBudget", "年初预算数", null),
                    fund.amount("adjustedBudget", "全年预算数", null),
                    fund.amount("executed", "全年执行数", null)));
        }
        return funds;
    }

    @Override
    public Map<String, @Nullable Object> fields(Project row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", row.code());
        fields.put("name", row.name());
        fields.put("approved", row.approved());
        fields.put("initialBudget", row.initialBudget());
        fields.put("adjustedBudget", row.adjustedBudget());
        fields.put("fundsInPlace", row.fundsInPlace());
        fields.put("executed", row.executed());
        fields.put("score", row.score());
        fields.put("target", row.target());
        fields.put("actual", row.actual());
        fields.put("funds", row.funds().stream().map(Projects::fields).toList());
        return fields;
    }

    @Override
    public int most() {
        return 1000;
    }

    private static Map<String, @Nullable Object> fields(ProjectFund fund) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("origin", fund.origin().name());
        fields.put("initialBudget", fund.initialBudget());
        fields.put("adjustedBudget", fund.adjustedBudget());
        fields.put("executed", fund.executed());
        return fields;
    }

    private static List<@Nullable BigDecimal> amounts(Project project) {
        return Arrays.asList(
                project.initialBudget(), project.adjustedBudget(), project.fundsInPlace(), project.executed());
    }
}
