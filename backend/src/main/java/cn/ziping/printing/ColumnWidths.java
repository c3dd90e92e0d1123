package cn.ziping.printing;

import cn.ziping.template.FormRules.Part;
import cn.ziping.template.FundField;
import cn.ziping.template.IndicatorField;
import java.util.List;

/**
 * How wide the columns of an official form want to be: chosen so that most lines of the national form are lines of funds
 * and indicators alike.
 */
final class ColumnWidths {

    private ColumnWidths() {}

    static List<Integer> ofFunds(List<Part<FundField>> parts) {
        return parts.stream().map(part -> width(part.field())).toList();
    }

    static List<Integer> ofIndicators(List<Part<IndicatorField>> parts) {
        return parts.stream().map(part -> width(part.field())).toList();
    }

    private static int width(FundField field) {
        return switch (field) {
            case INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, BLANK -> 90;
            case WEIGHT -> 60;
            case EXECUTION_RATE -> 90;
            case SCORE -> 60;
        };
    }

    private static int width(IndicatorField field) {
        return switch (field) {
            case REASON -> 180;
            case LEVEL3 -> 165;
            case LEVEL2 -> 150;
            case LEVEL1 -> 105;
            case TARGET, ACTUAL -> 100;
            case TARGET_VALUE, ACTUAL_VALUE -> 80;
            case BLANK -> 70;
            case OPERATOR, UNIT, NATURE, SCORE_RATE, SCORE -> 65;
            case WEIGHT -> 60;
        };
    }
}
