package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.FrameworkIndicator;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form that nobody has told any indicators for, to be filled in by hand: the framework of its template.
 * Templates of departments have none for projects, whose form is then the national one, 财预〔2020〕10号.
 */
final class EmptyIndicators {
    private static final UUID NONE = new UUID(0, 0);

    private static final List<FrameworkIndicator> NATIONAL = List.of(
            framework("产出指标", null, 50),
            framework("产出指标", "数量指标", null),
            framework("产出指标", "质量指标", null),
            framework("产出指标", "时效指标", null),
            framework("产出指标", "成本指标", null),
            framework("效益指标", null, 30),
            framework("效益指标", "经济效益指标", null),
            framework("效益指标", "社会效益指标", null),
            framework("效益指标", "生态效益指标", null),
            framework("效益指标", "可持续影响指标", null),
            framework("满意度指标", null, 10),
            framework("满意度指标", "服务对象满意度指标", 10));

    private EmptyIndicators() {}

    /** @param of what the form is about; at least one row */
    static List<Indicator> of(Template template, ReportKind of) {
        var rows = template.kind() == of ? template.framework() : NATIONAL;
        return (rows.isEmpty() ? List.of(framework("", null, null)) : rows)
                .stream().map(row -> row.begun(NONE, null)).toList();
    }

    private static FrameworkIndicator framework(String level1, @Nullable String level2, @Nullable Integer weight) {
        var points = weight == null ? null : BigDecimal.valueOf(weight);
        return new FrameworkIndicator(level1, level2, null, null, null, null, null, points);
    }
}
