package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.FrameworkIndicator;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.util.List;
import java.util.UUID;

/** What stands in a form that nobody has told any indicators for: the framework of its template, to be filled in by hand. */
final class EmptyIndicators {
    private static final UUID NONE = new UUID(0, 0);

    private EmptyIndicators() {}

    /** @param of what the form is about: a framework is for one kind of form; at least one row */
    static List<Indicator> of(Template template, ReportKind of) {
        var framework = template.kind() == of ? template.framework() : List.<FrameworkIndicator>of();
        return framework.isEmpty()
                ? List.of(row(new FrameworkIndicator("", null, null, null, null, null, null, null)))
                : framework.stream().map(EmptyIndicators::row).toList();
    }

    private static Indicator row(FrameworkIndicator row) {
        return new Indicator(
                NONE,
                1,
                null,
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                null,
                null,
                null,
                row.unit(),
                row.weight(),
                null,
                null,
                null,
                null,
                null);
    }
}
