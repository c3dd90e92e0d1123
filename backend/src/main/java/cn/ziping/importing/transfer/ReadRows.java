package cn.ziping.importing.transfer;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.ProjectFund;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of tables in a file of a report: staff, budget, projects and indicators. */
final class ReadRows {
    private final Fields file;

    ReadRows(Fields file) {
        this.file = file;
    }

    List<DraftStaffLine> staffLines() throws Unreadable {
        var lines = new ArrayList<DraftStaffLine>();
        for (var line : file.list("staffLines", "unit", "label", "authorised", "actual")) {
            lines.add(new DraftStaffLine(
                    "t" + (lines.size() + 1),
                    line.required("unit"),
                    line.required("label"),
                    line.integer("authorised"),
                    line.integer("actual"),
                    Map.of()));
        }
        return lines;
    }

    List<DraftBudgetLine> budgetLines() throws Unreadable {
        var lines = new ArrayList<DraftBudgetLine>();
        for (var line : file.list(
                "budgetLines",
                "fundSource",
                "category",
                "label",
                "initialBudget",
                "adjustedBudget",
                "executed",
                "executionRate")) {
            lines.add(new DraftBudgetLine(
                    "b" + (lines.size() + 1),
                    line.requiredChoice("fundSource", FundSource.class),
                    line.requiredChoice("category", BudgetCategory.class),
                    line.required("label"),
                    line.decimal("initialBudget"),
                    line.decimal("adjustedBudget"),
                    line.decimal("executed"),
                    line.decimal("executionRate"),
                    Map.of()));
        }
        return lines;
    }

    List<DraftProject> projects() throws Unreadable {
        var projects = new ArrayList<DraftProject>();
        for (var project : file.list(
                "projects",
                "code",
                "name",
                "approved",
                "initialBudget",
                "adjustedBudget",
                "fundsInPlace",
                "executed",
                "executionRate",
                "fundsInPlaceRate",
                "score",
                "grade",
                "target",
                "actual",
                "funds")) {
            projects.add(new DraftProject(
                    "p" + (projects.size() + 1),
                    project.text("code"),
                    project.required("name"),
                    project.decimal("approved"),
                    project.decimal("initialBudget"),
                    project.decimal("adjustedBudget"),
                    project.decimal("fundsInPlace"),
                    project.decimal("executed"),
                    project.decimal("executionRate"),
                    project.decimal("fundsInPlaceRate"),
                    project.decimal("score"),
                    project.text("grade"),
                    project.text("target"),
                    project.text("actual"),
                    funds(project),
                    Map.of()));
        }
        return projects;
    }

    private static List<ProjectFund> funds(Fields project) throws Unreadable {
        var funds = new ArrayList<ProjectFund>();
        var origins = EnumSet.noneOf(FundOrigin.class);
        for (var fund : project.list("funds", "origin", "initialBudget", "adjustedBudget", "executed")) {
            var origin = fund.requiredChoice("origin", FundOrigin.class);
            if (!origins.add(origin)) {
                throw fund.refused("origin", "写了两次，请检查文件。");
            }
            funds.add(new ProjectFund(
                    origin, fund.decimal("initialBudget"), fund.decimal("adjustedBudget"), fund.decimal("executed")));
        }
        return funds;
    }

    /** @param projects those of the same file, which indicators name by their place */
    List<DraftIndicator> indicators(List<DraftProject> projects) throws Unreadable {
        var indicators = new ArrayList<DraftIndicator>();
        for (var row : file.list(
                "indicators",
                "project",
                "level1",
                "level2",
                "level3",
                "nature",
                "operator",
                "target",
                "targetValue",
                "targetUpper",
                "actual",
                "actualValue",
                "unit",
                "weight",
                "score",
                "deviationReason")) {
            indicators.add(new DraftIndicator(
                    "i" + (indicators.size() + 1),
                    project(row, projects),
                    row.required("level1"),
                    row.text("level2"),
                    row.text("level3"),
                    row.choice("nature", IndicatorNature.class),
                    row.choice("operator", IndicatorOperator.class),
                    row.text("target"),
                    row.decimal("targetValue"),
                    row.decimal("targetUpper"),
                    row.text("actual"),
                    row.decimal("actualValue"),
                    row.text("unit"),
                    row.decimal("weight"),
                    row.decimal("score"),
                    row.text("deviationReason"),
                    Map.of()));
        }
        return indicators;
    }

    private static @Nullable String project(Fields row, List<DraftProject> projects) throws Unreadable {
        var place = row.integer("project");
        if (place != null && (place < 0 || place >= projects.size())) {
            throw row.refused("project", "应是项目在 projects 里的位置（从 0 数起）。");
        }
        return place == null ? null : projects.get(place).key();
    }
}
