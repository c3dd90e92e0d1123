package cn.ziping.importing;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.scoring.IndicatorReading;
import org.jspecify.annotations.Nullable;

/** What an indicator says of its comparison beside the words of its target, which stays when these are written anew. */
final class OwnColumns {
    /** Evidence of a column with ≥, ＜, 定性… has this name, as {@code importing.table} and {@code form} give it. */
    private static final String SIGN = "operator";

    private OwnColumns() {}

    /** The operator that stood in a column of its own: it holds whatever is written as target. */
    static @Nullable IndicatorOperator ownOperator(@Nullable DraftIndicator row) {
        return row == null
                        || !row.evidence().containsKey(SIGN)
                                && row.operator() == told(row).operator()
                ? null
                : row.operator();
    }

    /** Likewise what kind of indicator it is. */
    static @Nullable IndicatorNature ownNature(@Nullable DraftIndicator row) {
        return row == null
                        || !row.evidence().containsKey(SIGN)
                                && row.nature() == told(row).nature()
                ? null
                : row.nature();
    }

    /** What the words of the row tell without its columns. */
    private static IndicatorReading told(DraftIndicator row) {
        return IndicatorReading.of(null, null, row.target(), row.actual(), row.unit());
    }
}
