package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.comparison.ComparisonOrder;
import java.util.List;

/**
 * What a file is asked for.
 *
 * @param schemaNames whether columns and states are called as in the schema, for programs
 */
record AskedComparison(ComparisonFilter filter, List<Integer> years, ComparisonOrder order, boolean schemaNames) {}
