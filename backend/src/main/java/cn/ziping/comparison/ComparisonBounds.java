package cn.ziping.comparison;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.writing.Characters;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a comparison: what cannot be meant is told in a sentence, before anything is read. */
public final class ComparisonBounds {
    static final int MOST_DEPARTMENTS = 2_000;
    static final int MOST_YEARS = 30;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_GROUP = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_STATUSES = 10;
    private static final BigDecimal HIGHEST_THRESHOLD = BigDecimal.valueOf(100);

    private ComparisonBounds() {}

    /** @throws RequestError INVALID_ARGUMENT with the first thing that is wrong */
    public static void check(ComparisonFilter filter, List<Integer> years) {
        check(years);
        if (filter.regionCode() != null && !filter.regionCode().matches("[0-9]{6}")) {
            throw refused("区划代码是六位数字（GB/T 2260）。");
        }
        longest("部门代码", LONGEST_CODE, filter.departmentCodes());
        longest("模板代码", LONGEST_CODE, single(filter.templateCode()));
        longest("同类组名称", LONGEST_GROUP, single(filter.peerGroup()));
        longest("按名称查找", LONGEST_NAME, single(filter.name()));
        if (filter.statuses() != null && filter.statuses().size() > MOST_STATUSES) {
            throw refused("一次最多指定 %d 个状态。".formatted(MOST_STATUSES));
        }
    }

    /** @throws RequestError INVALID_ARGUMENT when it goes by a year that is not compared */
    public static void check(ComparisonOrder order, List<Integer> years) {
        if (order.field().isFigure && !years.contains(order.yearOf(years))) {
            throw refused("排序的年度 %d 不在所比较的年度之中，请改为其中一个。".formatted(order.year()));
        }
    }

    /** @throws RequestError INVALID_ARGUMENT */
    static void checkThreshold(BigDecimal threshold) {
        if (threshold.compareTo(BigDecimal.ONE) < 0 || threshold.compareTo(HIGHEST_THRESHOLD) > 0) {
            throw refused("离群的界限 threshold 应在 1 到 100 之间。");
        }
    }

    private static void check(List<Integer> years) {
        if (years.isEmpty() || years.size() > MOST_YEARS) {
            throw refused("一次比较 1 到 %d 个年度，收到的是 %d 个。".formatted(MOST_YEARS, years.size()));
        }
        years.stream()
                .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
                .findFirst()
                .ifPresent(year -> {
                    throw refused("年度应在 %d 到 %d 之间，收到的是 %d。".formatted(FIRST_YEAR, LAST_YEAR, year));
                });
        if (new HashSet<>(years).size() < years.size()) {
            throw refused("同一个年度只能写一次。");
        }
    }

    public static void longest(String what, int characters, @Nullable List<String> texts) {
        if (texts == null) {
            return;
        }
        if (texts.size() > MOST_DEPARTMENTS) {
            throw refused("一次最多指定 %,d 个部门，收到的是 %,d 个；请改用区划或同类组。".formatted(MOST_DEPARTMENTS, texts.size()));
        }
        // As the database counts: a rare sign, which takes two places here, is one.
        if (texts.stream().anyMatch(text -> text.codePointCount(0, text.length()) > characters)) {
            throw refused("%s最多 %d 个字。".formatted(what, characters));
        }
        // No text here holds them, so that nothing can be called so.
        if (texts.stream().anyMatch(text -> Characters.fault(text) != null)) {
            throw refused("%s里有不可见的控制字符，请删去。".formatted(what));
        }
    }

    public static @Nullable List<String> single(@Nullable String text) {
        return text == null ? null : List.of(text);
    }

    public static RequestError refused(String sentence) {
        return new RequestError(ErrorCode.INVALID_ARGUMENT, sentence);
    }
}
