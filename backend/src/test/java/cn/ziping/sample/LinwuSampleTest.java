package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document of 临武 2024 states in sentences: which name each figure belongs to. */
class LinwuSampleTest {
    private final SampleReport sample = ShippedSample.of("431025001", 2024);

    private record Named(String name, @Nullable String figure) {}

    private record Scored(
            String name, @Nullable String weight, @Nullable String score) {}

    @ParameterizedTest
    @CsvSource({"PERSONNEL_ITEM, 人员经费, 8", "OPERATING_ITEM, 公用经费, 9"})
    void theItemsOfBasicExpenditure(BudgetCategory category, String funds, int count) {
        var sentence =
                Seed.read("003").rows(funds + "[^；\\n]*?主要包括([^；\\n]+)").get(0).get(0);
        var inDocument = named(sentence, "、");
        assertThat(inDocument).hasSize(count);
        assertThat(Objects.requireNonNull(sample.budget()).stream()
                        .filter(line -> line.category() == category)
                        .map(line -> new Named(line.label(), text(line.executed()))))
                .containsExactlyElementsOf(inDocument);
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC_EXPENDITURE, 财政拨款基本支出([\\d.]+)万元",
        "PERSONNEL_FUNDS, 人员经费([\\d.]+)万元",
        "OPERATING_FUNDS, 公用经费([\\d.]+)万元",
        "PROJECT_EXPENDITURE, 年度项目支出([\\d.]+)万元",
        "INCOME, 政府性基金预算收入([\\d.]+)万元",
        "EXPENDITURE, 实际支出([\\d.]+)万元",
    })
    void theTotals(BudgetCategory category, String place) {
        var inDocument = Seed.read("003").rows(place).get(0).get(0);
        var line = Objects.requireNonNull(sample.budget()).stream()
                .filter(one -> one.category() == category)
                .findFirst()
                .orElseThrow();
        assertThat(line.executed()).isEqualTo(inDocument);
    }

    @Test
    void theProjects() {
        var sentence =
                Seed.read("003").rows("年度项目支出[\\d.]+万元，其中：([^。]+)").get(0).get(0);
        var inDocument = named(sentence, "，");
        assertThat(inDocument).hasSize(6);
        assertThat(Objects.requireNonNull(sample.projects()).stream()
                        .map(project -> new Named(project.name(), text(project.executed()))))
                .containsExactlyElementsOf(inDocument);
    }

    @Test
    void theScoredGroupsWithTheirFullMarks() {
        var inDocument = Seed.read("003").rows("^(\\S+?)(\\d+)分，我部门自评得分(\\d+)分").stream()
                .map(row -> new Scored(row.get(0), row.get(1), row.get(2)))
                .toList();
        assertThat(inDocument).hasSize(5);
        assertThat(Objects.requireNonNull(sample.indicators()).stream()
                        .filter(one -> one.level2() == null)
                        .map(one -> new Scored(one.level1(), text(one.weight()), text(one.score()))))
                .containsExactlyElementsOf(inDocument);
    }

    /** Name and amount of each item of an enumeration. */
    private static List<Named> named(String sentence, String separator) {
        return Pattern.compile("([^" + separator + "]+?)([\\d.]+)万元")
                .matcher(sentence)
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
