package cn.ziping.printing.job;

import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reports to print; null does not restrict, an empty list lets nothing through. */
record JobFilter(
        @Nullable String regionCode,
        @Nullable List<String> departmentCodes,
        @Nullable List<Integer> years,
        @Nullable ReportKind kind,
        @Nullable List<ReportStatus> statuses) {}
