package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.printing.document.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indicators with their targets, results and scores. Targets and results stand as written where they were written. */
final class IndicatorTable {

    private IndicatorTable() {}

    static Table of(String caption, List<Indicator> rows) {
        // Most write the unit with the value; a column of its own only repeats it.
        var unitToldApart = rows.stream().anyMatch(IndicatorTable::unitIsMissing);
        var operatorToldApart = rows.stream().anyMatch(IndicatorTable::operatorIsMissing);
        return new RowTable<Indicator>()
                .group("一级指标", Indicator::level1)
                .group("二级指标", Indicator::level2)
                .words("三级指标", Indicator::level3)
                .mark("指标性质", row -> IndicatorCell.nature(row.nature()))
                .mark("计算符号", row -> operatorToldApart ? IndicatorCell.operator(row.operator()) : null)
                .words("年度指标值", row -> IndicatorCell.written(row.target(), row.targetValue()))
                .words("实际完成值", row -> IndicatorCell.written(row.actual(), row.actualValue()))
                .mark("度量单位", row -> unitToldApart ? row.unit() : null)
                .figure("分值", Indicator::weight)
                .figure("得分", Indicator::score)
                .words("偏差原因分析及改进措施", Indicator::deviationReason)
                .of(caption, rows);
    }

    private static boolean unitIsMissing(Indicator row) {
        return row.unit() != null && !contains(row.target(), row.unit()) && !contains(row.actual(), row.unit());
    }

    private static boolean contains(@Nullable String written, String unit) {
        return written != null && written.contains(unit);
    }

    /** A bare number does not tell how it is compared; 95%以上 and ≥95% do. */
    private static boolean operatorIsMissing(Indicator row) {
        if (row.operator() == null) {
            return false;
        }
        var target = row.target() == null ? "" : row.target();
        var unit = row.unit() == null ? "" : row.unit();
        return target.replace(unit, "").replaceAll("[\\d.,%\\s]", "").isEmpty();
    }
}
