package cn.ziping.comparison;

import cn.ziping.year.BudgetYear.GradeCount;
import cn.ziping.year.BudgetYear.YearFigures;
import java.util.List;

/**
 * What a year comes to over all departments chosen.
 *
 * @param missing departments chosen that have no report
 * @param grades most frequent first
 * @param bands all of them, from the lowest on
 */
public record YearSummary(
        int year,
        int reports,
        int missing,
        YearFigures totals,
        SummaryFigures mean,
        SummaryFigures median,
        SummaryFigures lowerQuartile,
        SummaryFigures upperQuartile,
        SummaryFigures smallest,
        SummaryFigures largest,
        SummaryFigures deviation,
        List<GradeCount> grades,
        List<RateBand> bands) {}
