package cn.ziping.printing.job;

import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.report.ReportStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a job prints, in words: 信丰县2022、2023年度项目支出绩效自评报告（已通过）. */
final class JobTitle {
    /** More years than these are told by the first and the last. */
    private static final int YEARS = 3;

    private static final int LONGEST = 200;

    private JobTitle() {}

    /** @param place name of the region or the department; empty for all, and for several departments */
    static String of(NewJob wanted, String place) {
        var filter = wanted.filter();
        var several = place.isEmpty() && filter.departmentCodes() != null
                ? filter.departmentCodes().size() + "个部门"
                : place;
        var title = several
                + years(filter.years())
                + (filter.kind() == null ? "" : filter.kind().word())
                + (wanted.order().part() == Part.FORMS ? "绩效自评表" : "绩效自评报告")
                + statuses(filter.statuses());
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST));
    }

    private static String years(@Nullable List<Integer> years) {
        var sorted = Objects.requireNonNullElse(years, List.<Integer>of()).stream()
                .distinct()
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return "";
        }
        if (sorted.size() <= YEARS) {
            return sorted.stream().map(String::valueOf).collect(Collectors.joining("、")) + "年度";
        }
        return "%d年度至%d年度共%d个年度".formatted(sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    private static String statuses(@Nullable List<ReportStatus> statuses) {
        return statuses == null
                ? ""
                : statuses.stream()
                        .distinct()
                        .sorted()
                        .map(ReportStatus::word)
                        .collect(Collectors.joining("、", "（", "）"));
    }
}
