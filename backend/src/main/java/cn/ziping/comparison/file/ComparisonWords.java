package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.report.ReportStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a comparison is about, in words. */
final class ComparisonWords {
    /** Stands where a department has no report. */
    static final String MISSING = "未填报";

    /** More codes than these are told by how many they are. */
    private static final int CODES = 20;

    private static final int YEARS = 3;

    private ComparisonWords() {}

    /** The title, such as 2020—2024年部门整体支出绩效自评比较（江西省）. */
    static String title(ComparisonFilter filter, List<Integer> years, @Nullable String region) {
        var where = region != null ? region : filter.peerGroup();
        return years(years) + filter.kind().word() + "绩效自评比较" + (where == null ? "" : "（" + where + "）");
    }

    static String years(List<Integer> years) {
        var sorted = years.stream().sorted().toList();
        var first = sorted.get(0);
        var last = sorted.get(sorted.size() - 1);
        if (sorted.size() > 1 && last - first == sorted.size() - 1) {
            return first + "—" + last + "年";
        }
        return sorted.size() <= YEARS
                ? sorted.stream().map(String::valueOf).collect(Collectors.joining("、")) + "年"
                : "%d—%d年间%d个年度".formatted(first, last, sorted.size());
    }

    /** Which departments and reports were compared, as one sentence without its end. */
    static String chosen(ComparisonFilter filter, @Nullable String region) {
        var said = new ArrayList<String>();
        if (filter.regionCode() != null) {
            said.add("%s（区划代码%s）及其以下".formatted(region == null ? "区划" : region, filter.regionCode()));
        }
        if (filter.peerGroup() != null) {
            said.add("同类组“" + filter.peerGroup() + "”");
        }
        if (filter.name() != null) {
            said.add("名称含“" + filter.name() + "”");
        }
        if (filter.departmentCodes() != null) {
            said.add(codes(filter.departmentCodes()));
        }
        if (said.isEmpty()) {
            said.add("全部部门");
        }
        said.add(filter.kind().word() + "报告");
        if (filter.templateCode() != null) {
            said.add("模板" + filter.templateCode());
        }
        if (filter.statuses() != null) {
            said.add(filter.statuses().stream()
                    .distinct()
                    .map(ReportStatus::word)
                    .collect(Collectors.joining("、", "状态为", "")));
        }
        return String.join("，", said);
    }

    private static String codes(List<String> codes) {
        var each = codes.stream().distinct().toList();
        return each.size() <= CODES ? "部门代码为" + String.join("、", each) : "按代码指定的" + each.size() + "个部门";
    }
}
