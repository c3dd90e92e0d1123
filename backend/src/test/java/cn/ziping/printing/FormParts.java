package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What forms are made of, for the tests alone. */
final class FormParts {
    static final UUID PROJECT = new UUID(7, 7);

    private FormParts() {}

    static Project project(@Nullable String score) {
        return new Project(
                PROJECT,
                1,
                "360001",
                "河道清淤",
                null,
                figure("1000"),
                figure("1200.50"),
                null,
                figure("1140.475"),
                figure("95"),
                null,
                figure(score),
                "优",
                null,
                null,
                "清淤12公里。\n不发生事故。",
                "清淤12.5公里。",
                List.of(
                        new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, figure("800"), figure("900"), figure("900")),
                        new ProjectFund(FundOrigin.OTHER, null, null, figure("0"))));
    }

    /** @param path 一级/二级/三级; of a group as far as it goes */
    static Indicator indicator(
            String path,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score) {
        return indicator(PROJECT, path, target, actual, weight, score, null);
    }

    static Indicator indicator(
            @Nullable UUID project,
            String path,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score,
            @Nullable String reason) {
        var levels = path.split("/");
        return new Indicator(
                UUID.randomUUID(),
                1,
                project,
                levels[0],
                levels.length > 1 ? levels[1] : null,
                levels.length > 2 ? levels[2] : null,
                null,
                null,
                target,
                null,
                actual,
                null,
                null,
                figure(weight),
                figure(score),
                null,
                reason,
                null,
                null);
    }

    /** A target read into its parts. */
    static Indicator read(
            String path,
            IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            String target,
            @Nullable String value,
            @Nullable String upper,
            @Nullable String unit) {
        var levels = path.split("/");
        return new Indicator(
                UUID.randomUUID(),
                1,
                PROJECT,
                levels[0],
                levels[1],
                levels[2],
                nature,
                operator,
                target,
                figure(value),
                target,
                figure(value),
                unit,
                figure("20"),
                figure("15"),
                null,
                null,
                figure(upper),
                null);
    }

    static @Nullable BigDecimal figure(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
