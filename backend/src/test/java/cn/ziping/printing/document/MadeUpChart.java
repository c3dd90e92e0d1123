package cn.ziping.printing.document;

import cn.ziping.printing.document.Chart.Kind;
import cn.ziping.printing.document.Chart.Series;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts as a comparison has them. */
public final class MadeUpChart {

    private MadeUpChart() {}

    public static Chart bars() {
        return new Chart(
                "自评等级分布",
                Kind.BARS,
                "年度",
                "部门数（个）",
                List.of("2020", "2021", "2022", "2023", "2024"),
                List.of(
                        series("优", "12", "14", "9", "17", "21"),
                        series("良", "20", "18", null, "16", "11"),
                        series("中", "6", "5", "7", "0", "3"),
                        series("差", "1", "2", "1", "1", "0")));
    }

    public static Chart lines() {
        return new Chart(
                "预算执行率走势",
                Kind.LINES,
                "年度",
                "预算执行率（%）",
                List.of("2020", "2021", "2022", "2023", "2024"),
                List.of(
                        series("平均", "91.24", "92.35", null, "95.46", "96.57"),
                        series("中位数", "93.18", "94.29", "94.30", "96.41", "96.52"),
                        series("合计", "88.63", "87.74", "90.85", "93.96", "92.07")));
    }

    public static Series series(String name, @Nullable String... values) {
        return new Series(
                name,
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value))
                        .toList());
    }
}
