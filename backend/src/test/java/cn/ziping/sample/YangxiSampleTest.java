package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.sample.SampleReport.SampleIndicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the document of 阳西 2023 scores in sentences: which item each score belongs to. */
class YangxiSampleTest {
    private final List<SampleIndicator> indicators =
            Objects.requireNonNull(ShippedSample.of("441721001", 2023).indicators());

    @Test
    void theScoredGroupsWithTheirFullMarks() {
        var inDocument = Seed.read("004").rows("^\\d\\.([^，。]+?)(?:情况)?，指标总分(\\d+)，自评(\\d+)分").stream()
                .map(row -> tuple(row.get(0), number(row.get(1)), number(row.get(2))))
                .toList();
        assertThat(inDocument).hasSize(6);
        assertThat(indicators)
                .filteredOn(one -> one.level3() == null && !one.level1().equals("预算使用效益"))
                .extracting(SampleIndicator::level2, SampleIndicator::weight, SampleIndicator::score)
                .containsExactlyElementsOf(inDocument);
    }

    @Test
    void theScoredItemsOfBudgetPreparation() {
        var inDocument = scores("^（\\d）([^。，]+)[。，].*自评得(\\d+)分");
        assertThat(inDocument).hasSize(5);
        assertThat(indicators)
                .filteredOn(one -> one.level3() != null && one.level1().equals("预算编制情况"))
                .extracting(SampleIndicator::level3, SampleIndicator::score)
                .containsExactlyElementsOf(inDocument);
    }

    @Test
    void theScoredSidesOfBenefit() {
        var inDocument = scores("^ *在(..性)方面，自评分为(\\d+)分");
        assertThat(inDocument).hasSize(4);
        assertThat(indicators)
                .filteredOn(one -> one.level3() == null && one.level1().equals("预算使用效益"))
                .extracting(SampleIndicator::level2, SampleIndicator::score)
                .containsExactlyElementsOf(inDocument);
    }

    private static List<Tuple> scores(String pattern) {
        return Seed.read("004").rows(pattern).stream()
                .map(row -> tuple(row.get(0), number(row.get(1))))
                .toList();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
