package cn.ziping.report;

import static cn.ziping.report.SectionState.DONE;
import static cn.ziping.report.SectionState.EMPTY;
import static cn.ziping.report.SectionState.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.FundSource;
import cn.ziping.printing.MadeUp;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionStatesTest {

    @Test
    void textMakesASectionDone() {
        assertThat(states(MadeUp.report().section(1, "甲", "字").section(1, "乙", " \n\n")))
                .containsExactly(DONE, EMPTY);
    }

    @Test
    void dataMakesItDone() {
        var report = MadeUp.report()
                .section(1, "预算", "", SectionBlock.BUDGET_LINES)
                .section(1, "人员", "", SectionBlock.STAFF_LINES)
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .section(1, "评分", "", SectionBlock.PROJECT_SCORES)
                .section(1, "指标", "", SectionBlock.INDICATORS)
                .budget(FundSource.ALL, "支出", "1", null)
                .project(null, "有资金没有评分", "1", null);
        assertThat(states(report)).containsExactly(DONE, EMPTY, DONE, EMPTY, EMPTY);
    }

    /** As on paper, where the list of funds is the one that names it. */
    @Test
    void aProjectWithNothingButItsNameStandsAmongTheFunds() {
        var report = MadeUp.report()
                .section(1, "资金", "", SectionBlock.PROJECT_FUNDS)
                .section(1, "评分", "", SectionBlock.PROJECT_SCORES)
                .project(null, "只有名称", null, null);
        assertThat(states(report)).containsExactly(DONE, EMPTY);
    }

    @Test
    void whatIsBelowMakesAHeadingDone() {
        var report = MadeUp.report()
                .section(1, "一", "")
                .section(2, "一之一", "")
                .section(3, "一之一之一", "字")
                .section(2, "一之二", "")
                .section(1, "二", "")
                .section(2, "二之一", "")
                .section(1, "三", "字");
        assertThat(states(report)).containsExactly(DONE, DONE, DONE, EMPTY, EMPTY, EMPTY, DONE);
    }

    /** The template asks for five characters. */
    @ParameterizedTest
    @CsvSource({"'', EMPTY", "一二三四, TOO_SHORT", "一二 三四五, DONE", "一二三四五六, DONE", "'𠮷𠮷𠮷𠮷', TOO_SHORT"})
    void theTemplateSaysHowLong(String body, SectionState state) {
        assertThat(states(withMinimum(body, null))).containsExactly(state, DONE);
    }

    @Test
    void dataAloneIsTooShortWhereTextIsAskedFor() {
        assertThat(states(withMinimum("", SectionBlock.BUDGET_LINES))).containsExactly(TOO_SHORT, DONE);
    }

    @Test
    void aReferenceCountsAsPrintedAndABrokenOneAsOne() {
        assertThat(states(withMinimum("{{year}}年", null))).containsExactly(DONE, DONE);
        assertThat(states(withMinimum("{{nothing}}年年年", null))).containsExactly(TOO_SHORT, DONE);
    }

    private static List<SectionState> states(MadeUp report) {
        return states(report.build());
    }

    private static List<SectionState> states(Report report) {
        var states = SectionStates.of(report, report.liveFigures()::length);
        return report.sections().stream()
                .map(section -> states.get(section.id()))
                .toList();
    }

    private static Report withMinimum(String body, @Nullable SectionBlock block) {
        var made = MadeUp.report().budget(FundSource.ALL, "支出", "1", null).build();
        var outline = List.of(new OutlineSection("asked", 1, "有要求", null, true, 5, block));
        var template = new Template(
                "asks",
                1,
                "试验",
                ReportKind.DEPARTMENT_WHOLE,
                List.of(),
                100,
                List.of(),
                "",
                outline,
                List.of(),
                ScoringRules.COMMON,
                PrintRules.COMMON);
        var sections = List.of(
                new Section(new UUID(0, 1), 1, "asked", "", 1, "有要求", body, block),
                new Section(new UUID(0, 2), 1, "other", "", 1, "没有要求", "字", null));
        return new Report(
                made.id(),
                1,
                made.title(),
                made.year(),
                made.kind(),
                made.status(),
                made.department(),
                template,
                made.figures(),
                sections,
                made.staffLines(),
                made.budgetLines(),
                made.projects(),
                made.indicators(),
                made.stated(),
                null,
                null,
                null,
                made.date(),
                made.cover());
    }
}
