package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.ComparisonCell;
import cn.ziping.comparison.Outlier;
import cn.ziping.comparison.YearSummary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that has been read whole, to be put on paper or into sheets.
 *
 * @param region name of the filter's region; null for none, and for one that is not seen
 * @param rows by the order asked for
 * @param summaries in the order of the years
 * @param outliers farthest first
 * @param reader who asked
 */
record WholeComparison(
        AskedComparison asked,
        @Nullable String region,
        List<String> unknownCodes,
        List<ComparedDepartment> rows,
        List<YearSummary> summaries,
        List<Outlier> outliers,
        String reader,
        LocalDate day) {

    List<Integer> years() {
        return asked.years();
    }

    String title() {
        return ComparisonWords.title(asked.filter(), years(), region);
    }

    /** The newest year in which anybody is ranked. */
    Optional<Integer> ranked() {
        return years().stream()
                .sorted(Comparator.reverseOrder())
                .filter(year -> rows.stream().anyMatch(row -> cell(row, year).rank() != null))
                .findFirst();
    }

    /** The cell of a year asked for. */
    ComparisonCell cell(ComparedDepartment row, int year) {
        return row.cells().get(years().indexOf(year));
    }
}
