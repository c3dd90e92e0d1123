package cn.ziping.comparison.follow;

import cn.ziping.comparison.ComparisonFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are followed; null does not restrict.
 *
 * @param name part of what it is called in one of the years
 */
record ProjectHistoryFilter(
        ComparisonFilter departments,
        @Nullable String code,
        @Nullable String name) {}
