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
                .isEqualTo("预算执行率 42.10%，远低于同类组“教育局”38 个部门的中位数 91.35%（稳健 z 值 −6.20）。");
    }

    @Test
    void farAboveWithoutAGroup() {
        assertThat(reason(Measure.SCORE, "100", null, 5, "80.00", "12"))
                .isEqualTo("自评总分 100 分，远高于所比较的未分组 5 个部门的中位数 80 分（稳健 z 值 12.00）。");
    }

    @Test
    void aFallHasTheMinusOfPrint() {
        assertThat(reason(Measure.EXECUTED_GROWTH, "-47.295644", "开发区", 12, "-0.004", "-4"))
                .isEqualTo("全年执行数较上年变动 −47.30%，远低于同类组“开发区”12 个部门的中位数 0.00%（稳健 z 值 −4.00）。");
    }

    @Test
    void aGrowthHasAPlus() {
        assertThat(reason(Measure.EXECUTED_GROWTH, "1250", "开发区", 12, "3.145", "101.5"))
                .isEqualTo("全年执行数较上年变动 +1250.00%，远高于同类组“开发区”12 个部门的中位数 +3.15%（稳健 z 值 101.50）。");
    }

    /** A score of a document, a median between two: half of a hundredth goes up. */
    @Test
    void aScoreHasNoZerosAtItsEnd() {
        assertThat(reason(Measure.SCORE, "62.50", "开发区", 12, "91.335", "-4"))
                .isEqualTo("自评总分 62.5 分，远低于同类组“开发区”12 个部门的中位数 91.34 分（稳健 z 值 −4.00）。");
    }

    /** "0.00%, far above 0.00%" is nothing that anybody believes. */
    @Test
    void whatIsEqualWhenRoundedHasAllItsDigits() {
        assertThat(reason(Measure.EXECUTED_GROWTH, "0.004", "开发区", 12, "0.001", "4"))
                .isEqualTo("全年执行数较上年变动 +0.004%，远高于同类组“开发区”12 个部门的中位数 +0.001%（稳健 z 值 4.00）。");
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
