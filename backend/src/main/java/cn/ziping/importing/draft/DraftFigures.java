package cn.ziping.importing.draft;

import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of the whole report. Amounts in 万元, rate in percent, grade as written.
 *
 * @param evidence by name of the figure
 */
public record DraftFigures(
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score,
        @Nullable String grade,
        Map<String, Evidence> evidence) {

    /** A document that says none. */
    public static final DraftFigures NONE = new DraftFigures(null, null, null, null, null, null, Map.of());
}
