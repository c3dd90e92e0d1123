package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.printing.document.Table;
import java.util.List;

/** Indicators with their targets, results and scores. Targets and results stand as written where they were written. */
final class IndicatorTable {

    private IndicatorTable() {}

    static Table of(String caption, List<Indicator> rows) {
        // Most write the unit with the value; a column of its own only repeats it.
        var unitToldApart = rows.stream().anyMatch(IndicatorCell::unitIsMissing);
        var operatorToldApart = rows.stream().anyMatch(IndicatorCell::operatorIsMissing);
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
}
