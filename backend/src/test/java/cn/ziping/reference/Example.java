package cn.ziping.reference;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.project.Project;
import cn.ziping.reference.Facts.People;
import cn.ziping.reference.Facts.Totals;
import cn.ziping.support.AProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report of 2024 with figures that are easy to reckon with, and the one before it. */
final class Example {
    private Example() {}

    static final Facts LAST_YEAR = new Facts(
            2023,
            "云州市河湖中心",
            false,
            new Totals(
                    number("800"), null, number("1000"), number("80"), number("90.5"), number("100"), "良", List.of()),
            List.of(line(FundSource.GENERAL_PUBLIC, BudgetCategory.EXPENDITURE, "800", null, "700.25", null)),
            List.of(project("P-1", "清淤", "10", "8", "80", "良")),
            7,
            People.UNKNOWN,
            null);

    static final Facts WITHOUT_LAST_YEAR = new Facts(
            2024,
            "云州市河湖保护中心",
            false,
            new Totals(
                    number("1000.00"),
                    number("1200.5"),
                    number("1234.5600"),
                    number("95.30"),
                    number("98.50"),
                    number("100"),
                    "优",
                    List.of("grade")),
            List.of(
                    line(FundSource.GENERAL_PUBLIC, BudgetCategory.BASIC_EXPENDITURE, "100", "120", "110.5", null),
                    line(FundSource.GENERAL_PUBLIC, BudgetCategory.PROJECT_EXPENDITURE, "200", null, "150", "74"),
                    line(FundSource.GOVERNMENT_FUND, BudgetCategory.EXPENDITURE, "50", null, "40", null),
                    line(FundSource.GOVERNMENT_FUND, BudgetCategory.BASIC_EXPENDITURE, "9", null, "9", null)),
            List.of(
                    project("P-1", "清淤", "20.00", "15", "88.5", "优"),
                    project("360722238888030005222", "护岸|二期", "0", "0", null, null),
                    project(null, "巡河", "5", "5", "100", "优"),
                    project("X", "同名", null, null, null, null),
                    project("X", "同名", null, null, null, null)),
            12,
            new People(40, 37),
            null);

    static final Facts REPORT = new Facts(
            WITHOUT_LAST_YEAR.year(),
            WITHOUT_LAST_YEAR.department(),
            WITHOUT_LAST_YEAR.ofProjects(),
            WITHOUT_LAST_YEAR.totals(),
            WITHOUT_LAST_YEAR.budgetLines(),
            WITHOUT_LAST_YEAR.projects(),
            WITHOUT_LAST_YEAR.indicators(),
            WITHOUT_LAST_YEAR.people(),
            LAST_YEAR);

    static final Facts EMPTY = new Facts(
            2024,
            "新单位",
            true,
            new Totals(null, null, null, null, null, null, null, List.of()),
            List.of(),
            List.of(),
            0,
            People.UNKNOWN,
            null);

    private static BudgetLine line(
            FundSource source,
            BudgetCategory category,
            @Nullable String initial,
            @Nullable String adjusted,
            @Nullable String executed,
            @Nullable String rate) {
        return new BudgetLine(
                new UUID(0, 1),
                1,
                source,
                category,
                "行",
                number(initial),
                number(adjusted),
                number(executed),
                number(rate));
    }

    private static Project project(
            @Nullable String code,
            String name,
            @Nullable String adjusted,
            @Nullable String executed,
            @Nullable String score,
            @Nullable String grade) {
        return AProject.named(name)
                .code(code)
                .adjusted(adjusted)
                .executed(executed)
                .scored(score, grade)
                .made();
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
