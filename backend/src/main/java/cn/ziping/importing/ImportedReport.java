package cn.ziping.importing;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.Expenditure;
import cn.ziping.budget.FundSource;
import cn.ziping.department.Department;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.SourceFormat;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Templates.Stored;
import cn.ziping.writing.ReportCreation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report that a draft becomes.
 *
 * @param accepted whose draft is without faults, see {@link StorableDraft}
 * @param pinned template that it is begun from
 */
record ImportedReport(ReportImport accepted, Department department, int year, Stored pinned) {

    private Draft draft() {
        return accepted.draft();
    }

    NewReport report() {
        var draft = draft();
        var template = pinned.template();
        var cover = ImportedCover.of(template, draft.cover());
        var projects = new HashMap<String, UUID>();
        draft.projects().forEach(project -> projects.put(project.key(), Keys.next()));
        var figures = draft.figures();
        return new NewReport(
                Keys.next(),
                department.id(),
                year,
                ReportStatus.DRAFT,
                draft.title() == null ? ReportCreation.title(template, year, department.name()) : draft.title(),
                pinned.id(),
                template,
                new StatedFigures(held(figures.executionRate()), held(figures.score()), figures.grade()),
                new ImportedOutline(draft, template, cover.rest(), isMoved()).sections(),
                draft.staffLines().stream().map(this::staffLine).toList(),
                budgetLines(),
                draft.projects().stream()
                        .map(project -> project(project, Objects.requireNonNull(projects.get(project.key()))))
                        .toList(),
                draft.indicators().stream().map(row -> indicator(row, projects)).toList(),
                draft.date(),
                cover.answers());
    }

    /** What an installation has written, begun from the template that it was written with, is taken as it is. */
    private boolean isMoved() {
        return accepted.format() == SourceFormat.JSON
                && pinned.template().code().equals(draft().templateCode());
    }

    private StaffLine staffLine(DraftStaffLine line) {
        var unit = line.unit().isEmpty() ? department.name() : line.unit();
        return new StaffLine(Keys.next(), 1, unit, line.label(), line.authorised(), line.actual());
    }

    /** The lines and, where none of them tells the total that the document states, that one before them. */
    private List<BudgetLine> budgetLines() {
        var lines = new ArrayList<BudgetLine>();
        draft().budgetLines().forEach(line -> lines.add(budgetLine(line)));
        var figures = draft().figures();
        var isStated = Stream.of(figures.initialBudget(), figures.adjustedBudget(), figures.executed())
                .anyMatch(amount -> amount != null);
        var isTold = Stream.of(
                        Expenditure.total(lines, BudgetLine::initialBudget),
                        Expenditure.total(lines, BudgetLine::adjustedBudget),
                        Expenditure.total(lines, BudgetLine::executed))
                .anyMatch(amount -> amount != null);
        if (isStated && !isTold && pinned.template().kind() == ReportKind.DEPARTMENT_WHOLE) {
            lines.add(
                    0,
                    total(
                            held(figures.initialBudget()),
                            held(figures.adjustedBudget()),
                            held(figures.executed()),
                            held(figures.executionRate())));
        }
        return lines;
    }

    private static BudgetLine total(
            @Nullable BigDecimal initial,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal rate) {
        return new BudgetLine(
                        Keys.next(),
                        1,
                        FundSource.ALL,
                        BudgetCategory.EXPENDITURE,
                        "部门整体支出",
                        initial,
                        adjusted,
                        executed,
                        rate)
                .withRate();
    }

    private static BudgetLine budgetLine(DraftBudgetLine line) {
        return new BudgetLine(
                        Keys.next(),
                        1,
                        line.fundSource(),
                        line.category(),
                        line.label(),
                        held(line.initialBudget()),
                        held(line.adjustedBudget()),
                        held(line.executed()),
                        held(line.executionRate()))
                .withRate();
    }

    private static Project project(DraftProject project, UUID id) {
        return new Project(
                        id,
                        1,
                        project.code(),
                        project.name(),
                        held(project.approved()),
                        held(project.initialBudget()),
                        held(project.adjustedBudget()),
                        held(project.fundsInPlace()),
                        held(project.executed()),
                        held(project.executionRate()),
                        held(project.fundsInPlaceRate()),
                        held(project.score()),
                        project.grade(),
                        null,
                        null,
                        project.target(),
                        project.actual(),
                        project.funds().stream()
                                .map(fund -> new ProjectFund(
                                        fund.origin(),
                                        held(fund.initialBudget()),
                                        held(fund.adjustedBudget()),
                                        held(fund.executed())))
                                .toList())
                .withRates();
    }

    /** Columns hold six places: zeros behind them, which a workbook may write, are no reason to refuse a figure. */
    private static @Nullable BigDecimal held(@Nullable BigDecimal figure) {
        return figure == null || figure.scale() <= 6 ? figure : figure.setScale(6);
    }

    private static Indicator indicator(DraftIndicator row, Map<String, UUID> projects) {
        return new Indicator(
                Keys.next(),
                1,
                row.projectKey() == null ? null : projects.get(row.projectKey()),
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                held(row.targetValue()),
                row.actual(),
                held(row.actualValue()),
                row.unit(),
                held(row.weight()),
                held(row.score()),
                null,
                row.deviationReason(),
                held(row.targetUpper()),
                null);
    }
}
