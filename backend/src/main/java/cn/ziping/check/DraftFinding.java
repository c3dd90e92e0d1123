package cn.ziping.check;

import cn.ziping.check.document.DocumentCheck.Found;
import cn.ziping.template.Severity;
import org.jspecify.annotations.Nullable;

/** A finding in a document that was uploaded; the schema says what each is. */
public record DraftFinding(
        String rule,
        Severity severity,
        String message,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String excerpt,
        @Nullable String section,
        @Nullable String row,
        @Nullable String field) {

    static DraftFinding of(Found found) {
        var finding = found.finding();
        var place = finding.place();
        return new DraftFinding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.expected(),
                finding.actual(),
                place.excerpt(),
                found.section(),
                found.row(),
                place.field());
    }
}
