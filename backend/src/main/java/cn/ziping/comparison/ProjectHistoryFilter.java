package cn.ziping.comparison;

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
