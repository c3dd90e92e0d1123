package cn.ziping.sample;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sample as its YAML file has it. Lists may be left out; unknown keys are errors. */
record SampleReport(
        SampleDepartment department,
        int year,
        ReportKind kind,
        String template,
        String title,
        ReportStatus status,
        @Nullable StatedFigures stated,
        @Nullable LocalDate date,
        @Nullable Map<String, List<String>> cover,
        @Nullable List<SampleSection> sections,
        @Nullable List<Staff> staff,
        @Nullable List<Budget> budget,
        @Nullable List<SampleProject> projects,
        @Nullable List<SampleIndicator> indicators) {

    record SampleDepartment(
            String code,
            String name,
            String region,
            @Nullable String peerGroup) {}

    record SampleSection(
            @Nullable String key,
            String heading,
            @Nullable String body,
            @Nullable SectionBlock block,
            @Nullable List<SampleSection> sections) {}

    record Staff(
            String unit,
            String label,
            @Nullable Integer authorised,
            @Nullable Integer actual) {
        StaffLine row() {
            return new StaffLine(Keys.next(), 1, unit, label, authorised, actual);
        }
    }

    record Budget(
            FundSource fundSource,
            BudgetCategory category,
            String label,
            @Nullable BigDecimal initialBudget,
            @Nullable BigDecimal adjustedBudget,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal executionRate) {
        BudgetLine row() {
            var id = Keys.next();
            return new BudgetLine(
                            id, 1, fundSource, category, label, initialBudget, adjustedBudget, executed, executionRate)
                    .withRate();
        }
    }

    record SampleProject(
            @Nullable String code,
            String name,
            @Nullable BigDecimal approved,
            @Nullable BigDecimal initialBudget,
            @Nullable BigDecimal adjustedBudget,
            @Nullable BigDecimal fundsInPlace,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal fundsInPlaceRate,
            @Nullable BigDecimal score,
            @Nullable String grade) {
        Project row() {
            return new Project(
                            Keys.next(),
                            1,
                            code,
                            name,
                            approved,
                            initialBudget,
                            adjustedBudget,
                            fundsInPlace,
                            executed,
                            executionRate,
                            fundsInPlaceRate,
                            score,
                            grade,
                            null,
                            null)
                    .withRates();
        }
    }

    record SampleIndicator(
            String level1,
            @Nullable String level2,
            @Nullable String level3,
            @Nullable IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            @Nullable String target,
            @Nullable BigDecimal targetValue,
            @Nullable String actual,
            @Nullable BigDecimal actualValue,
            @Nullable String unit,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String deviationReason) {
        Indicator row() {
            return new Indicator(
                    Keys.next(),
                    1,
                    null,
                    level1,
                    level2,
                    level3,
                    nature,
                    operator,
                    target,
                    targetValue,
                    actual,
                    actualValue,
                    unit,
                    weight,
                    score,
                    null,
                    deviationReason,
                    null,
                    null);
        }
    }

    NewReport toReport(UUID departmentId, UUID templateId, Template pinned) {
        var flat = new ArrayList<Section>();
        flatten(orEmpty(sections), 1, flat);
        return new NewReport(
                Keys.next(),
                departmentId,
                year,
                status,
                title,
                templateId,
                pinned,
                Objects.requireNonNullElse(stated, StatedFigures.NONE),
                flat,
                orEmpty(staff).stream().map(Staff::row).toList(),
                orEmpty(budget).stream().map(Budget::row).toList(),
                orEmpty(projects).stream().map(SampleProject::row).toList(),
                orEmpty(indicators).stream().map(SampleIndicator::row).toList(),
                date,
                Objects.requireNonNullElse(cover, Map.of()));
    }

    private static void flatten(List<SampleSection> tree, int level, List<Section> flat) {
        for (var one : tree) {
            var body = one.body() == null ? "" : one.body().strip();
            flat.add(new Section(Keys.next(), 1, one.key(), "", level, one.heading(), body, one.block()));
            flatten(orEmpty(one.sections()), level + 1, flat);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
