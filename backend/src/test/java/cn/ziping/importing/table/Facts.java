package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read, a row a line, values parted by {@code |}, so that a test shows it beside its table. */
final class Facts {
    private Facts() {}

    /** name | code | approved | initial | adjusted | in place | executed | rate | in-place rate | score | grade. */
    static List<String> projects(TableReading reading) {
        return reading.rows().projects().stream().map(Facts::of).toList();
    }

    private static String of(DraftProject project) {
        return row(
                project.name(),
                project.code(),
                project.approved(),
                project.initialBudget(),
                project.adjustedBudget(),
                project.fundsInPlace(),
                project.executed(),
                project.executionRate(),
                project.fundsInPlaceRate(),
                project.score(),
                project.grade());
    }

    /** source | category | label | initial | adjusted | executed | rate. */
    static List<String> budget(TableReading reading) {
        return reading.rows().budgetLines().stream().map(Facts::of).toList();
    }

    private static String of(DraftBudgetLine line) {
        return row(
                line.fundSource(),
                line.category(),
                line.label(),
                line.initialBudget(),
                line.adjustedBudget(),
                line.executed(),
                line.executionRate());
    }

    /** level 1 | level 2 | level 3 | target | actual | unit | weight | score | reason. */
    static List<String> indicators(TableReading reading) {
        return reading.rows().indicators().stream().map(Facts::of).toList();
    }

    private static String of(DraftIndicator indicator) {
        return row(
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.target(),
                indicator.actual(),
                indicator.unit(),
                indicator.weight(),
                indicator.score(),
                indicator.deviationReason());
    }

    /** unit | label | authorised | actual. */
    static List<String> staff(TableReading reading) {
        return reading.rows().staffLines().stream().map(Facts::of).toList();
    }

    private static String of(DraftStaffLine line) {
        return row(line.unit(), line.label(), line.authorised(), line.actual());
    }

    /** initial | adjusted | executed | score | grade. */
    static String figures(TableReading reading) {
        return of(reading.rows().figures());
    }

    private static String of(DraftFigures figures) {
        return row(
                figures.initialBudget(),
                figures.adjustedBudget(),
                figures.executed(),
                figures.score(),
                figures.grade());
    }

    private static String row(@Nullable Object... values) {
        return Arrays.stream(values).map(Facts::said).collect(Collectors.joining("|"));
    }

    private static String said(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            var plain = number.stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
