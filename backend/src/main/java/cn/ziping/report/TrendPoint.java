package cn.ziping.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one budget year of a department comes to; a year without a report has neither figures nor a report. */
record TrendPoint(
        int year, @Nullable ReportFigures figures, @Nullable UUID reportId) {}
