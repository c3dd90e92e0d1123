package cn.ziping.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many reports have an execution rate in this band, percent; {@code to} is null where it has no end. */
public record RateBand(BigDecimal from, @Nullable BigDecimal to, int reports) {}
