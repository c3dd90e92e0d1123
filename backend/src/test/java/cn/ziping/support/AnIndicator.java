package cn.ziping.support;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.platform.sql.Keys;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of indicators of which a test says only what matters to it; figures are digits, null for none. */
public final class AnIndicator {
    private final String[] levels;
    private UUID id = Keys.next();
    private @Nullable UUID project;
    private @Nullable IndicatorNature nature;
    private @Nullable IndicatorOperator operator;
    private @Nullable String target;
    private @Nullable String targetValue;
    private @Nullable String targetUpper;
    private @Nullable String actual;
    private @Nullable String actualValue;
    private @Nullable String unit;
    private @Nullable String weight;
    private @Nullable String score;
    private @Nullable String reason;

    private AnIndicator(String[] levels) {
        this.levels = levels;
    }

    /** @param path 一级/二级/三级; of a group as far as it goes */
    public static AnIndicator at(String path) {
        return new AnIndicator(path.split("/"));
    }

    public AnIndicator id(UUID id) {
        this.id = id;
        return this;
    }

    /** Null for one of the report itself. */
    public AnIndicator of(@Nullable UUID project) {
        this.project = project;
        return this;
    }

    public AnIndicator nature(@Nullable IndicatorNature nature) {
        this.nature = nature;
        return this;
    }

    public AnIndicator operator(@Nullable IndicatorOperator operator) {
        this.operator = operator;
        return this;
    }

    public AnIndicator target(@Nullable String written) {
        this.target = written;
        return this;
    }

    public AnIndicator targetValue(@Nullable String value) {
        this.targetValue = value;
        return this;
    }

    public AnIndicator targetUpper(@Nullable String upper) {
        this.targetUpper = upper;
        return this;
    }

    public AnIndicator actual(@Nullable String written) {
        this.actual = written;
        return this;
    }

    public AnIndicator actualValue(@Nullable String value) {
        this.actualValue = value;
        return this;
    }

    public AnIndicator unit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    public AnIndicator weight(@Nullable String weight) {
        this.weight = weight;
        return this;
    }

    public AnIndicator score(@Nullable String score) {
        this.score = score;
        return this;
    }

    public AnIndicator reason(@Nullable String deviation) {
        this.reason = deviation;
        return this;
    }

    public Indicator made() {
        return new Indicator(
                id,
                1,
                project,
                levels[0],
                levels.length > 1 ? levels[1] : null,
                levels.length > 2 ? levels[2] : null,
                nature,
                operator,
                target,
                figure(targetValue),
                actual,
                figure(actualValue),
                unit,
                figure(weight),
                figure(score),
                null,
                reason,
                figure(targetUpper),
                null);
    }

    private static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
