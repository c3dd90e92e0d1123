package cn.ziping.template;

import static cn.ziping.template.FundField.ADJUSTED_BUDGET;
import static cn.ziping.template.FundField.EXECUTED;
import static cn.ziping.template.FundField.EXECUTION_RATE;
import static cn.ziping.template.FundField.INITIAL_BUDGET;
import static cn.ziping.template.IndicatorField.ACTUAL;
import static cn.ziping.template.IndicatorField.LEVEL1;
import static cn.ziping.template.IndicatorField.LEVEL2;
import static cn.ziping.template.IndicatorField.LEVEL3;
import static cn.ziping.template.IndicatorField.REASON;
import static cn.ziping.template.IndicatorField.TARGET;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An official form (自评表) as a place has it. What is left out is as in the national form, 财预〔2020〕10号.
 *
 * @param title null for the national one
 * @param funds columns of the funds, from the left; empty for the national ones
 * @param fundLines lines of the funds; empty for the national ones
 * @param indicators columns of the indicators, from the left; empty for the national ones
 * @param goal key of the section that tells what was to be reached, in the form of a department; null: performanceTargets
 * @param outcome key of the section that tells what was reached, in the form of a department; null: targetOutcome
 * @param boxes labels of boxes below the total that are filled in by hand
 * @param notes below the form
 */
public record FormRules(
        @Nullable String title,
        List<Part<FundField>> funds,
        List<Part<FundLine>> fundLines,
        List<Part<IndicatorField>> indicators,
        @Nullable String goal,
        @Nullable String outcome,
        List<String> boxes,
        List<String> notes) {

    public FormRules {
        funds = List.copyOf(funds);
        fundLines = List.copyOf(fundLines);
        indicators = List.copyOf(indicators);
        boxes = List.copyOf(boxes);
        notes = List.copyOf(notes);
    }

    /** A column or line: what stands there, and under which name; null for the name it has in the national form. */
    public record Part<F extends Labelled>(
            F field, @Nullable String label) {

        public String words() {
            return label == null ? field.label() : label;
        }
    }

    /** What has a name in the national form. */
    public interface Labelled {
        String label();
    }

    /** 《项目支出绩效自评表》 of 财预〔2020〕10号. */
    public static final FormRules PROJECT = new FormRules(
            "项目支出绩效自评表",
            parts(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, FundField.WEIGHT, EXECUTION_RATE, FundField.SCORE),
            parts(FundLine.TOTAL, FundLine.FISCAL_APPROPRIATION, FundLine.CARRY_OVER, FundLine.OTHER),
            parts(LEVEL1, LEVEL2, LEVEL3, TARGET, ACTUAL, IndicatorField.WEIGHT, IndicatorField.SCORE, REASON),
            null,
            null,
            List.of(),
            List.of());

    /** 《部门整体支出绩效自评表》: the same skeleton, the money by what it is spent on. */
    public static final FormRules DEPARTMENT = new FormRules(
            "部门整体支出绩效自评表",
            PROJECT.funds,
            parts(FundLine.TOTAL, FundLine.BASIC_EXPENDITURE, FundLine.PROJECT_EXPENDITURE),
            PROJECT.indicators,
            "performanceTargets",
            "targetOutcome",
            List.of(),
            List.of());

    FormRules filledUp(FormRules national) {
        return new FormRules(
                title == null ? national.title : title,
                funds.isEmpty() ? national.funds : funds,
                fundLines.isEmpty() ? national.fundLines : fundLines,
                indicators.isEmpty() ? national.indicators : indicators,
                goal == null ? national.goal : goal,
                outcome == null ? national.outcome : outcome,
                boxes,
                notes);
    }

    @SafeVarargs
    private static <F extends Labelled> List<Part<F>> parts(F... fields) {
        return Stream.of(fields).map(field -> new Part<>(field, null)).toList();
    }
}
