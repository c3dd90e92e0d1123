package cn.ziping.comparison;

import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department in a year; without a report all but the year is null.
 *
 * @param rank place by score among the departments compared, {@code ranked} of whom have one
 * @param rankChange how many places it went up since the year before
 * @param percentile share of the other ranked departments with a lower score, percent
 * @param peerRank place by score among all of its peer group who are seen, {@code peers} of whom have one
 */
public record ComparisonCell(
        int year,
        @Nullable UUID reportId,
        @Nullable ReportStatus status,
        @Nullable ReportFigures figures,
        @Nullable ComparisonChange change,
        @Nullable Integer rank,
        @Nullable Integer rankChange,
        @Nullable Integer ranked,
        @Nullable BigDecimal percentile,
        @Nullable Integer peerRank,
        @Nullable Integer peers) {

    public static ComparisonCell missing(int year) {
        return new ComparisonCell(year, null, null, null, null, null, null, null, null, null, null);
    }
}
