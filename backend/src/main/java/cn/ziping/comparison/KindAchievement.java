package cn.ziping.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of one kind in one year.
 *
 * @param measured how many have a target and an actual value that are numbers
 * @param reached how many of the measured reached their target
 * @param achievementRate median of the achievement rates, percent
 * @param scoreRate scores in percent of the weights
 */
record KindAchievement(
        int year,
        String level1,
        @Nullable String level2,
        int indicators,
        int reports,
        int measured,
        int reached,
        @Nullable BigDecimal achievementRate,
        @Nullable BigDecimal scoreRate) {}
