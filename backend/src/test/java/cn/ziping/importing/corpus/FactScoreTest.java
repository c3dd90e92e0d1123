package cn.ziping.importing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.DraftStaffLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measure itself: what counts as right, as missed and as made up. */
class FactScoreTest {
    private static final Facts FACTS = Facts.of(List.of(
            "year: 2023",
            "== headings",
            "1 | 一、 | 概况",
            "2 | （一） | 人员 ~ 人员情况",
            "? 3 | 1. | 在职",
            "1 | 二、 | 结论",
            "== figures",
            "score: 95",
            "grade: -",
            "== staff",
            "unit | label | authorised | actual",
            " | 行政编制 | 12 | 11",
            "?? | 工勤 | 1 | 1",
            "== text",
            "河堤加固三百米",
            "== residue",
            "— 3 —"));

    @Test
    void everythingFoundIsAHundredPercent() {
        var draft = draft(
                List.of(
                        section("一、", 1, "概况", ""),
                        section("(一)", 2, "人员情况：", "河堤加 固三百米。"),
                        section("二、", 1, "结论", "")),
                "95.0",
                null,
                List.of(staff("行政编制", 12, 11)));

        var score = FactScore.of(FACTS, List.of("河堤加固三百米"), draft);

        assertThat(score.counted().misses()).isEmpty();
        assertThat(score.of("headings")).hasToString("3/3 = 100.0%");
        assertThat(score.of("staff")).hasToString("3/3 = 100.0%");
        assertThat(score.of("bodies").isPerfect()).isTrue();
        assertThat(score.of("sentences")).hasToString("1/1 = 100.0%");
    }

    @Test
    void aHeadingOfAnotherLevelIsMissedAndMadeUp() {
        var draft = draft(
                List.of(
                        section("一、", 1, "概况", ""),
                        section("（一）", 1, "人员", ""),
                        section("", 2, "编出来的", ""),
                        section("二、", 1, "结论", "")),
                "95",
                null,
                List.of());

        var headings = FactScore.of(FACTS, List.of(), draft).of("headings");

        assertThat(headings).hasToString("2/3 +2 = 40.0%");
        assertThat(headings.misses())
                .containsExactly("heading 2 （一）人员 ~ 人员情况  (found at level 1)", "+ heading 1 （一）人员", "+ heading 2 编出来的");
    }

    @Test
    void headingsOutOfOrderAreNotBothRight() {
        var draft = draft(List.of(section("二、", 1, "结论", ""), section("一、", 1, "概况", "")), "95", null, List.of());

        assertThat(FactScore.of(FACTS, List.of(), draft).of("headings")).hasToString("1/3 +1 = 25.0%");
    }

    @Test
    void aWrongNumberAndAnInventedGradeCount() {
        var draft = draft(List.of(), "59", "优", List.of());

        assertThat(FactScore.of(FACTS, List.of(), draft).of("figures")).hasToString("0/1 +1 = 0.0%");
    }

    @Test
    void aMissingRowMissesEachOfItsValuesAndAStrangeOneIsMadeUp() {
        var draft = draft(List.of(), "95", null, List.of(staff("退休", null, 7), staff("工勤", 1, 1)));

        var staff = FactScore.of(FACTS, List.of(), draft).of("staff");

        assertThat(staff).hasToString("0/3 +1 = 0.0%");
        assertThat(staff.misses()).contains("+ row [退休 7]");
    }

    @Test
    void lostSentencesAndResidueAreTold() {
        var draft = draft(List.of(section("一、", 1, "概况", "正文\n— 3 —")), "95", null, List.of());

        var score = FactScore.of(FACTS, List.of("河堤加固三百米", "正文", "— 3 —", "37"), draft);

        assertThat(score.of("sentences").misses()).containsExactly("not in the draft: 河堤加固三百米");
        assertThat(score.of("bodies").misses())
                .containsExactly("not in the bodies: 河堤加固三百米", "+ residue in a body: — 3 —");
    }

    private static DraftSection section(String number, int level, String heading, String body) {
        return new DraftSection("s", null, number, level, heading, body, null, List.of(0));
    }

    private static DraftStaffLine staff(String label, Integer authorised, Integer actual) {
        return new DraftStaffLine("l", "", label, authorised, actual, Map.of());
    }

    private static Draft draft(
            List<DraftSection> sections, String score, String grade, List<DraftStaffLine> staffLines) {
        var figures = new DraftFigures(null, null, null, null, new BigDecimal(score), grade, Map.of());
        return new Draft(
                null,
                2023,
                null,
                null,
                null,
                null,
                Map.of(),
                figures,
                sections,
                staffLines,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
