package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.ziping.reference.Facts;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the text of a report can refer to. */
final class ReportFacts {
    private static final String TOTAL = "合计";

    private ReportFacts() {}

    /** @param report with its lines, projects and indicators, and what is known of last year */
    static Facts of(Report report) {
        var figures = report.figures();
        var totals = new Facts.Totals(
                figures.initialBudget(),
                figures.adjustedBudget(),
                figures.executed(),
                figures.executionRate(),
                figures.score(),
                figures.fullScore(),
                figures.grade(),
                stated(report.stated()));
        var indicators = report.indicators().stream()
                .filter(indicator -> indicator.level3() != null)
                .count();
        return new Facts(
                report.year(),
                report.department().name(),
                report.kind() == ReportKind.PROJECT_EXPENDITURE,
                totals,
                report.budgetLines(),
                report.projects(),
                Math.toIntExact(indicators),
                people(report.staffLines()),
                report.yearBefore());
    }

    private static List<String> stated(StatedFigures stated) {
        var names = new ArrayList<String>();
        if (stated.executionRate() != null) {
            names.add("executionRate");
        }
        if (stated.score() != null) {
            names.add("score");
        }
        if (stated.grade() != null) {
            names.add("grade");
        }
        return names;
    }

    /** All units together; a unit named 合计 stands for all of them. */
    static Facts.People people(List<StaffLine> lines) {
        var ofAll =
                lines.stream().filter(line -> line.unit().strip().equals(TOTAL)).toList();
        var counted = ofAll.isEmpty() ? lines : ofAll;
        return new Facts.People(sum(counted, StaffLine::authorised), sum(counted, StaffLine::actual));
    }

    /** Of each unit its total line where that gives the number, else its other lines; null when nothing is stated. */
    private static @Nullable Integer sum(List<StaffLine> lines, Function<StaffLine, @Nullable Integer> column) {
        var units = lines.stream().collect(groupingBy(StaffLine::unit, LinkedHashMap::new, toList()));
        var sums = new ArrayList<Integer>();
        for (var unit : units.values()) {
            var total = stated(unit, true, column);
            sums.addAll(total.isEmpty() ? stated(unit, false, column) : total);
        }
        return sums.isEmpty() ? null : sums.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> stated(
            List<StaffLine> unit, boolean total, Function<StaffLine, @Nullable Integer> column) {
        return unit.stream()
                .filter(line -> line.label().strip().equals(TOTAL) == total)
                .map(column)
                .filter(Objects::nonNull)
                .map(Integer.class::cast)
                .toList();
    }
}
