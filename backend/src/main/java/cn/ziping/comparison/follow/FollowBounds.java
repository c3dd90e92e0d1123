package cn.ziping.comparison.follow;

import cn.ziping.comparison.ComparisonBounds;
import cn.ziping.comparison.ComparisonFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be followed through the years: one department with all it has, of many something in particular. */
final class FollowBounds {
    /** Series in one answer. */
    static final int MOST_SERIES = 500;

    private static final int LONGEST_INDICATOR = 200;
    private static final int LONGEST_PROJECT_CODE = 32;
    private static final int LONGEST_PART_OF_NAME = 100;

    private FollowBounds() {}

    /** @throws cn.ziping.platform.graphql.RequestError INVALID_ARGUMENT with the first thing that is wrong */
    static void check(IndicatorHistoryFilter filter, List<Integer> years) {
        ComparisonBounds.check(filter.departments(), years);
        text("指标名称", LONGEST_INDICATOR, filter.name());
        text("项目代码", LONGEST_PROJECT_CODE, filter.projectCode());
        if (isOfMany(filter.departments(), filter.name(), filter.projectCode(), filter.mappingId())) {
            throw ComparisonBounds.refused("请写明指标名称、项目代码或指标对应；只有用代码指定一个部门时可以都不写。");
        }
    }

    /** @throws cn.ziping.platform.graphql.RequestError INVALID_ARGUMENT with the first thing that is wrong */
    static void check(ProjectHistoryFilter filter, List<Integer> years) {
        ComparisonBounds.check(filter.departments(), years);
        text("项目代码", LONGEST_PROJECT_CODE, filter.code());
        text("项目名称", LONGEST_PART_OF_NAME, filter.name());
        if (isOfMany(filter.departments(), filter.code(), filter.name())) {
            throw ComparisonBounds.refused("请写明项目代码或名称；只有用代码指定一个部门时可以都不写。");
        }
    }

    private static void text(String what, int most, @Nullable String text) {
        ComparisonBounds.longest(what, most, ComparisonBounds.single(text));
        if (text != null && text.isBlank()) {
            throw ComparisonBounds.refused("%s不能是空白；不限定时请不要写。".formatted(what));
        }
    }

    private static boolean isOfMany(ComparisonFilter departments, @Nullable String... particulars) {
        var codes = departments.departmentCodes();
        var isOne = codes != null && Set.copyOf(codes).size() == 1;
        return !isOne && Stream.of(particulars).allMatch(Objects::isNull);
    }
}
