package cn.ziping.comparison;

import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which departments are compared, and which of their reports; null does not restrict, an empty list lets nothing through. */
public record ComparisonFilter(
        @Nullable List<String> departmentCodes,
        @Nullable String regionCode,
        @Nullable String peerGroup,
        @Nullable String name,
        ReportKind kind,
        @Nullable String templateCode,
        @Nullable List<ReportStatus> statuses) {}
