package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.DraftStaffLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report cannot hold is refused at its place; whatever else a document says is not judged. */
class StorableDraftTest {

    private static Draft draft(
            DraftFigures figures,
            List<DraftSection> sections,
            List<DraftStaffLine> staff,
            List<DraftIndicator> indicators) {
        return new Draft(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                figures,
                sections,
                staff,
                List.of(),
                List.of(),
                indicators,
                List.of(),
                Map.of());
    }

    private static DraftFigures figures(@Nullable String executed, @Nullable String rate, @Nullable String score) {
        return new DraftFigures(null, null, decimal(executed), decimal(rate), decimal(score), null, Map.of());
    }

    private static DraftIndicator indicator(String level1, @Nullable String level2, @Nullable String level3) {
        return DraftIndicator.written(
                "i1",
                null,
                level1,
                level2,
                level3,
                null,
                null,
                null,
                new BigDecimal("10"),
                new BigDecimal("12"),
                null,
                Map.of());
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> faults(Draft draft) {
        return StorableDraft.faults(draft).stream()
                .map(fault -> String.join(".", fault.path()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "-12.5, 100, 95",
        "0, 133.3333, 103.5",
        "1.5000000000, 0, -2",
        "999999999999.999999, 99999999.99, 99999",
        ", , "
    })
    void figuresAreNotJudged(@Nullable String executed, @Nullable String rate, @Nullable String score) {
        assertThat(faults(draft(figures(executed, rate, score), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000, , , importId.figures.executed",
        "1.1234567, , , importId.figures.executed",
        ", 100000000, , importId.figures.executionRate",
        ", , 100000, importId.figures.score",
        ", , -100000, importId.figures.score"
    })
    void figuresThatNoColumnHoldsAreRefused(
            @Nullable String executed, @Nullable String rate, @Nullable String score, String path) {
        assertThat(faults(draft(figures(executed, rate, score), List.of(), List.of(), List.of())))
                .containsExactly(path);
    }

    @Test
    void aScoreAboveItsWeightAndMissingLevelsAreNotJudged() {
        var rows = List.of(indicator("产出指标", null, null), indicator("产出指标", "数量指标", null));
        assertThat(faults(draft(DraftFigures.NONE, List.of(), List.of(), rows))).isEmpty();
        assertThat(faults(draft(DraftFigures.NONE, List.of(), List.of(), List.of(indicator("", "数量指标", "长度")))))
                .containsExactly("importId.indicators.0.level1");
        assertThat(faults(draft(DraftFigures.NONE, List.of(), List.of(), List.of(indicator("产出指标", null, "长度")))))
                .containsExactly("importId.indicators.0.level2");
    }

    @Test
    void textsAreNeverCut() {
        var section = new DraftSection("s1", null, "一、", 1, "节".repeat(201), "文".repeat(100_001), null, List.of());
        assertThat(faults(draft(DraftFigures.NONE, List.of(section), List.of(), List.of())))
                .containsExactly("importId.sections.0.heading", "importId.sections.0.body");
        var control = new DraftSection("s1", null, "一、", 1, "概况", "甲\u0001乙", null, List.of());
        assertThat(faults(draft(DraftFigures.NONE, List.of(control), List.of(), List.of())))
                .containsExactly("importId.sections.0.body");
    }

    @Test
    void peopleAreNotCountedBelowNone() {
        var staff = List.of(
                new DraftStaffLine("t1", "", "在职人员", null, 0, Map.of()),
                new DraftStaffLine("t2", "", "在职人员", 3, -1, Map.of()));
        assertThat(faults(draft(DraftFigures.NONE, List.of(), staff, List.of())))
                .containsExactly("importId.staffLines.1.actual");
    }
}
