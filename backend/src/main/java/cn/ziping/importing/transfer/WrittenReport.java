package cn.ziping.importing.transfer;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.template.CoverRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as a file: everything that it says, and nothing that only this installation knows. Every field is written, what
 * is not stated as null, decimals as text with the digits that they have; the same report is the same bytes.
 */
public final class WrittenReport {
    /** What {@code ziping} says in such a file. */
    static final String KIND = "report";

    /** Counts the changes of the shape. */
    static final int VERSION = 1;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private WrittenReport() {}

    /** @param report with all its parts */
    public static byte[] of(Report report) {
        var file = new LinkedHashMap<String, @Nullable Object>();
        file.put("ziping", KIND);
        file.put("version", VERSION);
        var department = report.department();
        file.put("department", fields("code", department.code(), "name", department.name()));
        file.put("year", report.year());
        file.put("kind", report.kind().name());
        var template = report.template();
        file.put("template", fields("code", template.code(), "version", template.version()));
        file.put("title", report.title());
        file.put("date", report.date() == null ? null : report.date().toString());
        file.put("cover", cover(report));
        var stated = report.stated();
        file.put(
                "stated",
                fields(
                        "executionRate",
                        text(stated.executionRate()),
                        "score",
                        text(stated.score()),
                        "grade",
                        stated.grade()));
        file.put(
                "sections",
                report.sections().stream().map(WrittenReport::section).toList());
        file.put(
                "staffLines",
                report.staffLines().stream().map(WrittenReport::staffLine).toList());
        file.put(
                "budgetLines",
                report.budgetLines().stream().map(WrittenReport::budgetLine).toList());
        file.put(
                "projects",
                report.projects().stream().map(WrittenReport::project).toList());
        var places = new HashMap<UUID, Integer>();
        report.projects().forEach(project -> places.put(project.id(), places.size()));
        file.put(
                "indicators",
                report.indicators().stream().map(row -> indicator(row, places)).toList());
        return (WRITER.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** In the order of the template's lines; what the template has no line for does not show anywhere. */
    private static List<Map<String, @Nullable Object>> cover(Report report) {
        var rules = report.template().print().cover();
        var lines = rules == null ? List.<CoverRules.Line>of() : rules.lines();
        return lines.stream()
                .filter(line -> report.cover().containsKey(line.key()))
                .map(line -> fields(
                        "key",
                        line.key(),
                        "label",
                        line.label(),
                        "values",
                        report.cover().get(line.key())))
                .toList();
    }

    private static Map<String, @Nullable Object> section(Section section) {
        return fields(
                "key", section.key(),
                "level", section.level(),
                "heading", section.heading(),
                "body", section.body(),
                "block", name(section.block()));
    }

    private static Map<String, @Nullable Object> staffLine(StaffLine line) {
        return fields(
                "unit", line.unit(),
                "label", line.label(),
                "authorised", line.authorised(),
                "actual", line.actual());
    }

    private static Map<String, @Nullable Object> budgetLine(BudgetLine line) {
        return fields(
                "fundSource", line.fundSource().name(),
                "category", line.category().name(),
                "label", line.label(),
                "initialBudget", text(line.initialBudget()),
                "adjustedBudget", text(line.adjustedBudget()),
                "executed", text(line.executed()),
                "executionRate", text(line.executionRate()));
    }

    private static Map<String, @Nullable Object> project(Project project) {
        return fields(
                "code", project.code(),
                "name", project.name(),
                "approved", text(project.approved()),
                "initialBudget", text(project.initialBudget()),
                "adjustedBudget", text(project.adjustedBudget()),
                "fundsInPlace", text(project.fundsInPlace()),
                "executed", text(project.executed()),
                "executionRate", text(project.executionRate()),
                "fundsInPlaceRate", text(project.fundsInPlaceRate()),
                "score", text(project.score()),
                "grade", project.grade(),
                "target", project.target(),
                "actual", project.actual(),
                "funds", project.funds().stream().map(WrittenReport::fund).toList());
    }

    private static Map<String, @Nullable Object> fund(ProjectFund fund) {
        return fields(
                "origin", fund.origin().name(),
                "initialBudget", text(fund.initialBudget()),
                "adjustedBudget", text(fund.adjustedBudget()),
                "executed", text(fund.executed()));
    }

    private static Map<String, @Nullable Object> indicator(Indicator row, Map<UUID, Integer> projects) {
        return fields(
                "project", row.projectId() == null ? null : projects.get(row.projectId()),
                "level1", row.level1(),
                "level2", row.level2(),
                "level3", row.level3(),
                "nature", name(row.nature()),
                "operator", name(row.operator()),
                "target", row.target(),
                "targetValue", text(row.targetValue()),
                "targetUpper", text(row.targetUpper()),
                "actual", row.actual(),
                "actualValue", text(row.actualValue()),
                "unit", row.unit(),
                "weight", text(row.weight()),
                "score", text(row.score()),
                "deviationReason", row.deviationReason());
    }

    /** Names and values in turn, in this order. */
    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
