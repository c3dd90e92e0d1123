package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.ComparisonCell;
import cn.ziping.comparison.ComparisonChange;
import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as the database answers them, written by hand. */
final class ComparedRows {
    static final UUID REPORT = UUID.fromString("01a1fb76-8bb4-746c-9625-54521862a8dd");

    private ComparedRows() {}

    static ComparedDepartment row(String code, String name, @Nullable String peerGroup, ComparisonCell... cells) {
        var department =
                new Department(UUID.nameUUIDFromBytes(code.getBytes()), code, name, new Region("360000", "江西省", null));
        return new ComparedDepartment(code, department, peerGroup, List.of(cells));
    }

    static ComparisonCell cell(int year, @Nullable String rate, @Nullable String score, @Nullable String grade) {
        var figures = new ReportFigures(
                new BigDecimal("38478.950"),
                null,
                new BigDecimal("1234567.8"),
                decimal(rate),
                decimal(score),
                new BigDecimal("100"),
                grade);
        var change = new ComparisonChange(new BigDecimal("-3.5"), null, new BigDecimal("0.25"), BigDecimal.ZERO);
        return new ComparisonCell(
                year,
                REPORT,
                ReportStatus.APPROVED,
                figures,
                change,
                score == null ? null : 2,
                score == null ? null : -1,
                3,
                score == null ? null : new BigDecimal("33.333333"),
                score == null ? null : 1,
                4);
    }

    private static @Nullable BigDecimal decimal(@Nullable String figure) {
        return figure == null ? null : new BigDecimal(figure);
    }
}
