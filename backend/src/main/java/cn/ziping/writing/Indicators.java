package cn.ziping.writing;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.report.PartStore;
import cn.ziping.scoring.IndicatorReading;
import cn.ziping.scoring.WrittenValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indicators. What target and actual come to as numbers is read from what is written. */
final class Indicators implements RowKind<Indicator> {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_POINTS = new BigDecimal("99999.999999");

    private static final int LONGEST_UNIT = 50;
    private static final BigDecimal MOST_STORED = BigDecimal.valueOf(1_000_000_000_000L);

    private final Set<UUID> projects;

    /** @param projects those of the report */
    Indicators(Set<UUID> projects) {
        this.projects = projects;
    }

    @Override
    public PartStore.Kind kind() {
        return PartStore.Kind.INDICATOR;
    }

    @Override
    public UUID id(Indicator row) {
        return row.id();
    }

    @Override
    public int version(Indicator row) {
        return row.version();
    }

    @Override
    public String label(Indicator row) {
        return Stream.of(row.level3(), row.level2(), row.level1())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @Override
    public Indicator withVersion(Indicator row, int version) {
        return row.withVersion(version);
    }

    @Override
    public Indicator read(UUID id, @Nullable Indicator current, FieldCheck check) {
        var level1 = check.line("level1", "一级指标", 100, current == null ? null : current.level1());
        var level2 = check.line("level2", "二级指标", 100, current == null ? null : current.level2());
        var level3 = check.line("level3", "三级指标", 200, current == null ? null : current.level3());
        if (level3 != null && level2 == null) {
            check.refuse("level2", "有三级指标时请填写二级指标。");
        }
        var weight =
                check.points("weight", "分值", BigDecimal.ZERO, MOST_POINTS, current == null ? null : current.weight());
        if (weight != null && weight.signum() == 0) {
            check.refuse("weight", "分值应大于 0；不计分的请留空。");
        }
        var score = check.points("score", "得分", BigDecimal.ZERO, MOST_POINTS, current == null ? null : current.score());
        if (score != null && weight == null && score.compareTo(FULL) > 0) {
            check.refuse("score", "得分 %s 高于满分 100；请先填写分值。".formatted(score.toPlainString()));
        }
        if (score != null && weight != null && score.compareTo(weight) > 0) {
            // 财预〔2020〕10号: no item earns more than its weight.
            check.refuse("score", "得分 %s 高于分值 %s。".formatted(score.toPlainString(), weight.toPlainString()));
        }
        var target = check.line("target", "年度指标值", 500, current == null ? null : current.target());
        var actual = check.line("actual", "实际完成值", 500, current == null ? null : current.actual());
        var nature = check.choice("nature", IndicatorNature.class, current == null ? null : current.nature());
        var operator = check.choice("operator", IndicatorOperator.class, current == null ? null : current.operator());
        // A target that is written anew tells these anew as far as it does, unless they are said beside it.
        var told = current == null || !Objects.equals(target, current.target());
        var ownUnit = check.line("unit", "度量单位", LONGEST_UNIT, current == null ? null : current.unit());
        var tellsUnit = told && !check.says("unit") && WrittenValue.read(target).unit() != null;
        var unit = tellsUnit ? null : ownUnit;
        var reading =
                IndicatorReading.of(told && !check.says("nature") ? null : nature, operator, target, actual, unit);
        return new Indicator(
                id,
                1,
                project(current, check),
                check.required("level1", "一级指标", level1),
                level2,
                level3,
                reading.nature(),
                reading.operator(),
                target,
                stored(reading.targetValue()),
                actual,
                stored(reading.actualValue()),
                unit == null ? unit(reading) : unit,
                weight,
                score,
                current == null ? null : current.suggestedScore(),
                check.text("deviationReason", "偏差原因分析及改进措施", 2000, current == null ? null : current.deviationReason()),
                stored(reading.targetUpper()),
                current == null ? null : current.suggestion());
    }

    private static @Nullable String unit(IndicatorReading reading) {
        var unit = reading.unit();
        return unit == null || unit.codePointCount(0, unit.length()) > LONGEST_UNIT ? null : unit;
    }

    /** A number that the column does not hold is as good as none: what is written is kept all the same. */
    private static @Nullable BigDecimal stored(@Nullable BigDecimal read) {
        if (read == null
                || read.abs().compareTo(MOST_STORED) >= 0
                || read.stripTrailingZeros().scale() > 6) {
            return null;
        }
        return read.scale() > 6 ? read.setScale(6) : read;
    }

    @Override
    public Map<String, @Nullable Object> fields(Indicator row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("projectId", row.projectId() == null ? null : row.projectId().toString());
        fields.put("level1", row.level1());
        fields.put("level2", row.level2());
        fields.put("level3", row.level3());
        fields.put("nature", row.nature() == null ? null : row.nature().name());
        fields.put("operator", row.operator() == null ? null : row.operator().name());
        fields.put("target", row.target());
        fields.put("actual", row.actual());
        fields.put("unit", row.unit());
        fields.put("weight", row.weight());
        fields.put("score", row.score());
        fields.put("deviationReason", row.deviationReason());
        return fields;
    }

    @Override
    public int most() {
        return 5000;
    }

    private @Nullable UUID project(@Nullable Indicator current, FieldCheck check) {
        var wanted = check.reference("projectId", current == null ? null : current.projectId());
        if (wanted != null && !projects.contains(wanted)) {
            check.refuse("projectId", "报告里没有这个项目，可能已被删除。请刷新后再看。");
        }
        return wanted;
    }
}
