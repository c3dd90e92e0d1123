package cn.ziping.comparison.follow;

import cn.ziping.comparison.ComparisonFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are followed; null does not restrict.
 *
 * @param name of the indicator, compared as it is read
 * @param projectCode of the project that it belongs to
 * @param mappingId of one of the asker's own mappings
 */
record IndicatorHistoryFilter(
        ComparisonFilter departments,
        @Nullable String name,
        @Nullable String projectCode,
        @Nullable String mappingId) {}
