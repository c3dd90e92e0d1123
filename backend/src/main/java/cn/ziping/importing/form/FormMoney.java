package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.form.FundsPart.Line;
import cn.ziping.importing.source.Evidence;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the funds of a form come to.
 *
 * @param total null where no row says it
 * @param evidence of the funds
 */
record FormMoney(
        @Nullable Line total,
        List<ProjectFund> funds,
        List<DraftBudgetLine> budgetLines,
        Map<String, Evidence> evidence) {

    /** The group that stands for execution where its score is told with the funds; templates know it by this name. */
    static final String EXECUTION = "预算执行";

    static FormMoney of(FormPage page, List<Line> lines, boolean isProject) {
        var total = lines.stream()
                .filter(line -> line.row() == FundRow.TOTAL)
                .filter(line -> !line.values().isEmpty())
                .findFirst()
                .orElse(null);
        var rest = lines.stream()
                .filter(line -> line != total && !line.values().isEmpty())
                .toList();
        return isProject ? ofProject(page, total, rest) : ofDepartment(page, total, rest);
    }

    private static FormMoney ofProject(FormPage page, @Nullable Line total, List<Line> lines) {
        var origins = new LinkedHashMap<FundOrigin, Line>();
        for (var line : lines) {
            var origin = origin(line.row());
            if (origin != null) {
                origins.putIfAbsent(origin, line);
            }
        }
        if (!origins.containsKey(FundOrigin.FISCAL_APPROPRIATION)) {
            var parts = lines.stream()
                    .filter(line -> line.row() != null && line.row().isFiscalPart() && line.isMoney())
                    .toList();
            if (parts.size() == 1) {
                origins.put(FundOrigin.FISCAL_APPROPRIATION, parts.get(0));
            }
        }
        var funds = new ArrayList<ProjectFund>();
        var evidence = new LinkedHashMap<String, Evidence>();
        for (var origin : FundOrigin.values()) {
            var line = origins.get(origin);
            if (line != null && isAmount(line)) {
                funds.add(fund(origin, line));
                line.evidence().forEach((column, from) -> {
                    if (column.isAmount()) {
                        evidence.put("funds." + origin + "." + FundWords.field(column), from);
                    }
                });
            }
        }
        lines.stream()
                .filter(line -> !origins.containsValue(line) && line.isMoney())
                .forEach(line -> told(page, line));
        return new FormMoney(total, funds, List.of(), evidence);
    }

    private static boolean isAmount(Line line) {
        return line.values().keySet().stream().anyMatch(FundColumn::isAmount);
    }

    private static @Nullable FundOrigin origin(@Nullable FundRow row) {
        if (row == null) {
            return null;
        }
        return switch (row) {
            case FISCAL -> FundOrigin.FISCAL_APPROPRIATION;
            case CARRY_OVER -> FundOrigin.CARRY_OVER;
            case OTHER -> FundOrigin.OTHER;
            default -> null;
        };
    }

    private static ProjectFund fund(FundOrigin origin, Line line) {
        return new ProjectFund(
                origin,
                line.value(FundColumn.INITIAL),
                line.value(FundColumn.ADJUSTED),
                line.value(FundColumn.EXECUTED));
    }

    private static void told(FormPage page, Line line) {
        line.evidence().values().stream()
                .findFirst()
                .ifPresent(from ->
                        page.text(line.label().isEmpty() ? "资金" : line.label(), line.told() + "（金额单位：万元）", from));
    }

    private static FormMoney ofDepartment(FormPage page, @Nullable Line total, List<Line> lines) {
        var budget = new ArrayList<DraftBudgetLine>();
        for (var line : lines) {
            var row = line.row();
            if (row == null || row == FundRow.TOTAL || !isAmount(line)) {
                if (isAmount(line)) {
                    told(page, line);
                }
                continue;
            }
            budget.add(new DraftBudgetLine(
                    "b" + (budget.size() + 1),
                    row.source(),
                    row.category(),
                    line.label().replaceFirst("^其中\\s*[:：]?\\s*", ""),
                    line.value(FundColumn.INITIAL),
                    line.value(FundColumn.ADJUSTED),
                    line.value(FundColumn.EXECUTED),
                    line.value(FundColumn.RATE),
                    named(line)));
        }
        return new FormMoney(total, List.of(), budget, Map.of());
    }

    private static Map<String, Evidence> named(Line line) {
        var evidence = new LinkedHashMap<String, Evidence>();
        line.evidence().forEach((column, from) -> {
            if (column.isAmount() || column.isRate()) {
                evidence.put(FundWords.field(column), from);
            }
        });
        return evidence;
    }

    @Nullable
    BigDecimal of(FundColumn column) {
        return total == null ? null : total.value(column);
    }

    /**
     * The score of the execution as a row of the indicators, as forms print it again; none where a row of the indicators
     * tells it too, or nobody scored it.
     */
    Optional<DraftIndicator> execution(@Nullable String project, List<DraftIndicator> indicators) {
        var score = of(FundColumn.SCORE);
        if (total == null || score == null || indicators.stream().anyMatch(FormMoney::isExecution)) {
            return Optional.empty();
        }
        var evidence = new LinkedHashMap<String, Evidence>();
        for (var column : new FundColumn[] {FundColumn.WEIGHT, FundColumn.SCORE}) {
            var from = total.evidence().get(column);
            if (from != null) {
                evidence.put(FundWords.field(column), from);
            }
        }
        return Optional.of(DraftIndicator.written(
                Objects.requireNonNullElse(project, "") + "i0",
                project,
                EXECUTION,
                null,
                null,
                null,
                null,
                null,
                of(FundColumn.WEIGHT),
                score,
                null,
                evidence));
    }

    private static boolean isExecution(DraftIndicator row) {
        return row.level1().startsWith(EXECUTION) && row.score() != null;
    }
}
