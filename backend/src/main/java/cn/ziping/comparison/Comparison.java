package cn.ziping.comparison;

import java.util.List;

/** What is compared; each part is read when it is asked for. */
record Comparison(ComparisonFilter filter, List<Integer> years) {}
