package cn.ziping.importing.draft;

import cn.ziping.importing.source.Evidence;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project. Amounts in 万元, rates in percent as written; evidence by name of the value.
 *
 * @param target 年度总体目标, what was to be reached; {@code actual} what was reached
 */
public record DraftProject(
        String key,
        @Nullable String code,
        String name,
        @Nullable BigDecimal approved,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal fundsInPlace,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal fundsInPlaceRate,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable String target,
        @Nullable String actual,
        List<ProjectFund> funds,
        Map<String, Evidence> evidence) {}
