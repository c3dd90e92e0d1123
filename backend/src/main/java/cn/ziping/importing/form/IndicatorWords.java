package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.form.IndicatorCells.Value;
import cn.ziping.importing.source.Evidence;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.measure.Digits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of indicators says beside its levels. */
record IndicatorWords(Map<IndicatorColumn, Value> values) {

    boolean isSilent() {
        return values.keySet().stream()
                .noneMatch(column -> column != IndicatorColumn.OPERATOR && column != IndicatorColumn.UNIT);
    }

    boolean isOnlyWeight() {
        return values.keySet().stream()
                .allMatch(column -> column == IndicatorColumn.WEIGHT
                        || column == IndicatorColumn.OPERATOR
                        || column == IndicatorColumn.UNIT);
    }

    Map<String, Evidence> evidence() {
        var evidence = new LinkedHashMap<String, Evidence>();
        values.forEach((column, value) -> evidence.put(field(column), value.evidence()));
        return evidence;
    }

    private static String field(IndicatorColumn column) {
        return switch (column) {
            case LEVEL1 -> "level1";
            case LEVEL2 -> "level2";
            case LEVEL3 -> "level3";
            case OPERATOR -> "operator";
            case TARGET -> "target";
            case ACTUAL -> "actual";
            case UNIT -> "unit";
            case WEIGHT -> "weight";
            case SCORE -> "score";
            case REASON -> "deviationReason";
        };
    }

    /** @param weight that stands with its name; null where there is none */
    DraftIndicator indicator(
            String key,
            @Nullable String project,
            String level1,
            @Nullable String level2,
            @Nullable String level3,
            @Nullable BigDecimal weight,
            Map<String, Evidence> evidence) {
        var sign = text(IndicatorColumn.OPERATOR);
        return new DraftIndicator(
                key,
                project,
                level1,
                level2,
                level3,
                sign == null ? null : nature(sign),
                sign == null ? null : operator(sign),
                text(IndicatorColumn.TARGET),
                null,
                null,
                text(IndicatorColumn.ACTUAL),
                null,
                text(IndicatorColumn.UNIT),
                weight == null ? points(IndicatorColumn.WEIGHT) : weight,
                points(IndicatorColumn.SCORE),
                text(IndicatorColumn.REASON),
                evidence);
    }

    private @Nullable String text(IndicatorColumn column) {
        var value = values.get(column);
        return value == null ? null : value.text();
    }

    private @Nullable BigDecimal points(IndicatorColumn column) {
        var value = values.get(column);
        return value == null ? null : value.value();
    }

    private static @Nullable IndicatorNature nature(String sign) {
        return sign.contains("定性")
                ? IndicatorNature.QUALITATIVE
                : sign.contains("定量") || operator(sign) != null ? IndicatorNature.QUANTITATIVE : null;
    }

    private static @Nullable IndicatorOperator operator(String sign) {
        return switch (Digits.halfWidth(sign)
                .replaceAll("\\s", "")
                .replace('＞', '>')
                .replace('＜', '<')
                .replace('＝', '=')) {
            case "≥", ">=", "=>", "大于等于", "不低于", "不少于", "≧", "⩾" -> IndicatorOperator.AT_LEAST;
            case "≤", "<=", "=<", "小于等于", "不高于", "不超过", "≦", "⩽" -> IndicatorOperator.AT_MOST;
            case "=", "﹦", "等于" -> IndicatorOperator.EQUAL;
            case ">", "大于" -> IndicatorOperator.MORE_THAN;
            case "<", "小于" -> IndicatorOperator.LESS_THAN;
            case "区间", "介于" -> IndicatorOperator.BETWEEN;
            default -> null;
        };
    }
}
