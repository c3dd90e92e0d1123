package cn.ziping.importing.outline;

import cn.ziping.template.ReportKind;
import java.util.List;

/** The outline of a template: headings that are known to be headings, and how deep. */
public record KnownOutline(String templateCode, ReportKind kind, List<KnownHeading> headings) {

    /** @param key section of the template */
    public record KnownHeading(String key, int level, String heading) {}
}
