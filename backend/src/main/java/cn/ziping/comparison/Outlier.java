package cn.ziping.comparison;

import cn.ziping.department.Department;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that stands far out among those of its peers.
 *
 * @param peerGroup name of the group; null: those compared that are in no group
 * @param peers how many have the figure, this one among them
 * @param zScore two decimals; negative below the median
 */
public record Outlier(
        Department department,
        int year,
        UUID reportId,
        Measure measure,
        BigDecimal value,
        @Nullable String peerGroup,
        int peers,
        BigDecimal median,
        BigDecimal zScore) {

    /** Why it stands out, in one sentence. */
    public String reason() {
        return OutlierReason.of(this);
    }
}
