package cn.ziping.writing;

import cn.ziping.project.Project;
import cn.ziping.report.PartStore;
import cn.ziping.template.GradeScheme;
import java.math.BigDecimal;
import java.util.Arrays;
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
        return new Project(
                row.id(),
                version,
                row.code(),
                row.name(),
                row.approved(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.fundsInPlace(),
                row.executed(),
                row.executionRate(),
                row.fundsInPlaceRate(),
                row.score(),
                row.grade(),
                row.suggestedScore(),
                row.suggestion());
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
                current == null ? null : current.suggestion());
        return current != null && amounts(project).equals(amounts(current))
                ? rated(project, current)
                : project.withRates();
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
        return fields;
    }

    @Override
    public int most() {
        return 1000;
    }

    /** Rates that the report states stay as long as the amounts that they were stated for. */
    private static Project rated(Project project, Project current) {
        return new Project(
                project.id(),
                project.version(),
                project.code(),
                project.name(),
                project.approved(),
                project.initialBudget(),
                project.adjustedBudget(),
                project.fundsInPlace(),
                project.executed(),
                current.executionRate(),
                current.fundsInPlaceRate(),
                project.score(),
                project.grade(),
                project.suggestedScore(),
                project.suggestion());
    }

    private static List<@Nullable BigDecimal> amounts(Project project) {
        return Arrays.asList(
                project.initialBudget(), project.adjustedBudget(), project.fundsInPlace(), project.executed());
    }
}
