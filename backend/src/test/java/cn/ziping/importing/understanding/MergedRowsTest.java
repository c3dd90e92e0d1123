package cn.ziping.importing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedRowsTest {
    private static final Evidence HERE = new Evidence(3, null, null, "此处");

    @Test
    void aProjectOfTwoTablesIsOneWithTheFiguresOfBoth() {
        var rows = merged(
                projects(project("a", null, "水库（一期）除险加固", "500", null)),
                projects(project("a", "3601", "水库(一期) 除险加固", null, "96")));

        assertThat(rows.projects()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("p1");
            assertThat(one.name()).isEqualTo("水库（一期）除险加固");
            assertThat(one.code()).isEqualTo("3601");
            assertThat(one.initialBudget()).isEqualByComparingTo("500");
            assertThat(one.score()).isEqualByComparingTo("96");
            assertThat(one.evidence()).containsKeys("initialBudget", "score");
        });
        assertThat(rows.doubts()).isEmpty();
    }

    @Test
    void projectsOfOneNameInOneTableStayTwo() {
        var rows = merged(
                projects(project("a", null, "征地补偿", "2000", null), project("b", null, "征地补偿", "6000", null)),
                projects(project("a", "77", "征地补偿", null, "90")));

        assertThat(rows.projects()).extracting(DraftProject::key).containsExactly("p1", "p2", "p3");
    }

    @Test
    void sameNamesWithDifferentCodesAreTwoProjects() {
        var rows =
                merged(projects(project("a", "1", "培训费", "5", null)), projects(project("a", "2", "培训费", null, "90")));

        assertThat(rows.projects()).hasSize(2);
    }

    @Test
    void projectsOfOneNameWithOtherAmountsStayApartAndThatIsTold() {
        var rows = merged(
                projects(project("a", null, "渠道维修", "500", null)), projects(project("x", null, "渠道维修", "600", null)));

        assertThat(rows.projects()).extracting(DraftProject::key).containsExactly("p1", "p2");
        assertThat(rows.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.AMBIGUOUS);
            assertThat(doubt.message()).contains("渠道维修");
            assertThat(doubt.row()).isEqualTo("p1");
        });
    }

    @Test
    void ofTwoScoresOfAProjectTheFirstStaysAndTheOtherIsTold() {
        var rows = merged(
                projects(project("a", null, "渠道维修", null, "91")), projects(project("x", null, "渠道维修", null, "92")));

        assertThat(rows.projects())
                .singleElement()
                .satisfies(one -> assertThat(one.score()).isEqualByComparingTo("91"));
        assertThat(rows.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("渠道维修", "91", "92"));
    }

    @Test
    void indicatorsFollowTheirProjectToItsNewKey() {
        var first = new Rows(
                List.of(),
                List.of(),
                List.of(project("a", null, "甲", "1", null)),
                List.of(),
                DraftFigures.NONE,
                List.of());
        var second = new Rows(
                List.of(),
                List.of(),
                List.of(project("x", null, "乙", "2", null), project("y", null, "甲", null, "80")),
                List.of(indicator("y", "产出指标", "数量指标", "培训人数", "50"), indicator("x", "产出指标", "数量指标", "培训人数", "50")),
                DraftFigures.NONE,
                List.of());

        var rows = merged(first, second);

        assertThat(rows.projects()).extracting(DraftProject::name).containsExactly("甲", "乙");
        assertThat(rows.indicators()).extracting(DraftIndicator::projectKey).containsExactly("p1", "p2");
    }

    @Test
    void anIndicatorOfTableAndSentenceIsOne() {
        var table = indicators(indicator(null, "产出指标", "数量指标", null, "20"));
        var sentence = indicators(DraftIndicator.written(
                "i",
                null,
                "产出",
                "数量",
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("16"),
                null,
                Map.of("score", HERE)));

        assertThat(merged(table, sentence).indicators()).singleElement().satisfies(one -> {
            assertThat(one.level1()).isEqualTo("产出指标");
            assertThat(one.weight()).isEqualByComparingTo("20");
            assertThat(one.score()).isEqualByComparingTo("16");
        });
    }

    @Test
    void numbersOfIndicatorsAreReadAndASkippedLevelIsFilled() {
        var rows = merged(indicators(DraftIndicator.written(
                "i", null, "满意度指标", null, "群众满意度", "≥95%", "97%", null, null, null, null, Map.of())));

        assertThat(rows.indicators()).singleElement().satisfies(one -> {
            assertThat(one.level2()).isEqualTo("群众满意度");
            assertThat(one.level3()).isNull();
            assertThat(one.targetValue()).isEqualByComparingTo("95");
            assertThat(one.actualValue()).isEqualByComparingTo("97");
            assertThat(one.unit()).isEqualTo("%");
        });
    }

    @Test
    void budgetLinesOfOneCategoryAreOneAndDetailsAreToldApartByName() {
        var table = budget(line(BudgetCategory.BASIC_EXPENDITURE, "基本支出", "100", null));
        var sentence = budget(
                line(BudgetCategory.BASIC_EXPENDITURE, "基本支出总额", null, "98"),
                line(BudgetCategory.PERSONNEL_ITEM, "基本工资", null, "40"),
                line(BudgetCategory.PERSONNEL_ITEM, "津贴补贴", null, "20"));

        assertThat(merged(table, sentence).budgetLines())
                .extracting(DraftBudgetLine::label)
                .containsExactly("基本支出", "基本工资", "津贴补贴");
    }

    @Test
    void staffOfTwoSentencesIsOneLine() {
        var first = staff(new DraftStaffLine("a", "", "行政编制", 15, null, Map.of()));
        var second = staff(new DraftStaffLine("b", "", "行政编制", null, 12, Map.of()));

        assertThat(merged(first, second).staffLines()).singleElement().satisfies(one -> {
            assertThat(one.authorised()).isEqualTo(15);
            assertThat(one.actual()).isEqualTo(12);
        });
    }

    @Test
    void figuresOfTheWholeAreFilledUpAndDifferencesTold() {
        var one = figures("100", null, "91");
        var two = figures("100.0", "95", "92");

        var rows = merged(one, two);

        assertThat(rows.figures().executed()).isEqualByComparingTo("95");
        assertThat(rows.figures().score()).isEqualByComparingTo("91");
        assertThat(rows.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("91", "92"));
    }

    private static Rows merged(Rows... added) {
        var merged = new MergedRows();
        List.of(added).forEach(merged::add);
        return merged.rows();
    }

    private static Rows projects(DraftProject... rows) {
        return new Rows(List.of(), List.of(), List.of(rows), List.of(), DraftFigures.NONE, List.of());
    }

    private static Rows indicators(DraftIndicator... rows) {
        return new Rows(List.of(), List.of(), List.of(), List.of(rows), DraftFigures.NONE, List.of());
    }

    private static Rows budget(DraftBudgetLine... rows) {
        return new Rows(List.of(), List.of(rows), List.of(), List.of(), DraftFigures.NONE, List.of());
    }

    private static Rows staff(DraftStaffLine... rows) {
        return new Rows(List.of(rows), List.of(), List.of(), List.of(), DraftFigures.NONE, List.of());
    }

    private static Rows figures(String initial, @Nullable String executed, String score) {
        var figures = new DraftFigures(
                number(initial), null, number(executed), null, number(score), null, Map.of("score", HERE));
        return new Rows(List.of(), List.of(), List.of(), List.of(), figures, List.of());
    }

    private static DraftProject project(
            String key, @Nullable String code, String name, @Nullable String initial, @Nullable String score) {
        var said = initial != null ? Map.of("initialBudget", HERE) : Map.of("score", HERE);
        return new DraftProject(
                key,
                code,
                name,
                null,
                number(initial),
                null,
                null,
                null,
                null,
                null,
                number(score),
                null,
                null,
                null,
                List.of(),
                said);
    }

    private static DraftIndicator indicator(
            @Nullable String project, String level1, @Nullable String level2, @Nullable String level3, String weight) {
        return DraftIndicator.written(
                "i", project, level1, level2, level3, null, null, null, number(weight), null, null, Map.of());
    }

    private static DraftBudgetLine line(
            BudgetCategory category, String label, @Nullable String initial, @Nullable String executed) {
        return new DraftBudgetLine(
                "b", FundSource.ALL, category, label, number(initial), null, number(executed), null, Map.of());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
