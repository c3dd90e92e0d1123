package cn.ziping.importing.outline;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Piece;
import cn.ziping.template.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose report of which year a document is.
 *
 * @param cover lines of the cover by their labels, in order
 * @param introduction pieces of the front that are neither title nor cover and stay text
 * @param evidence by name: departmentName, year, kind, title, date
 */
public record Identity(
        @Nullable String departmentName,
        @Nullable Integer year,
        @Nullable ReportKind kind,
        @Nullable String title,
        @Nullable LocalDate date,
        Map<String, List<String>> cover,
        List<Piece> introduction,
        List<Doubt> doubts,
        Map<String, Evidence> evidence) {}
