package cn.ziping.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Department;
import cn.ziping.department.Region;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlierReasonTest {
    @Test
    void farBelowInAGroup() {
        assertThat(reason(Measure.EXECUTION_RATE, "42.10", "教育局", 38, "91.35", "-6.2"))
                .isEqualTo("预算执行率 42.1%，远低于同类组“教育局”38 个部门的中位数 91.35%（稳健 z 值 −6.20）。");
    }

    @Test
    void farAboveWithoutAGroup() {
        assertThat(reason(Measure.SCORE, "100", null, 5, "80.00", "12"))
                .isEqualTo("自评总分 100 分，远高于所比较的未分组 5 个部门的中位数 80 分（稳健 z 值 12.00）。");
    }

    @Test
    void growthBelowZeroHasTheMinusOfPrint() {
        assertThat(reason(Measure.EXECUTED_GROWTH, "-99.5", "开发区", 12, "0.00", "-4"))
                .isEqualTo("全年执行数较上年增长 −99.5%，远低于同类组“开发区”12 个部门的中位数 0%（稳健 z 值 −4.00）。");
    }

    private static String reason(
            Measure measure, String value, @Nullable String group, int peers, String median, String zScore) {
        var department = new Department(new UUID(0, 1), "1", "某局", new Region("360000", "江西", null));
        return new Outlier(
                        department,
                        2024,
                        new UUID(0, 2),
                        measure,
                        new BigDecimal(value),
                        group,
                        peers,
                        new BigDecimal(median),
                        new BigDecimal(zScore))
                .reason();
    }
}
