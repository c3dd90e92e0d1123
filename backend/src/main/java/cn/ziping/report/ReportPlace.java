package cn.ziping.report;

import cn.ziping.template.ReportKind;
import java.util.UUID;

/** Where a report belongs; there is at most one report at a place. */
public record ReportPlace(UUID departmentId, int year, ReportKind kind) {}
