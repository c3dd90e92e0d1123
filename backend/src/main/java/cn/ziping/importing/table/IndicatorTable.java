package cn.ziping.importing.table;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.Rows;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.table.IndicatorLevels.Names;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables of indicators with their targets, results, points and scores. */
final class IndicatorTable {
    private final Layout table;
    private final Head head;
    private final Taking taking;
    private final IndicatorLevels levels;
    private final IndicatorPoints points;
    private final Optional<Nesting> nesting;
    private final List<DraftIndicator> indicators = new ArrayList<>();
    private final Set<List<String>> told = new HashSet<>();
    private DraftFigures figures = DraftFigures.NONE;

    private IndicatorTable(Taking taking) {
        this.taking = taking;
        table = taking.table;
        head = taking.head;
        levels = IndicatorLevels.of(head);
        points = new IndicatorPoints(taking, levels);
        nesting = Nesting.of(table, head, levels);
    }

    static Optional<TableReading> read(Taking taking) {
        return new IndicatorTable(taking).read();
    }

    private Optional<TableReading> read() {
        head.all(Field.ROW_NUMBER).forEach(taking::takeColumn);
        Names names = null;
        for (var row = head.body(); row < table.height(); row++) {
            var words = table.words(row);
            if (words.isEmpty() || isNote(words)) {
                continue;
            }
            if (Head.isHead(words)) {
                if (!words.equals(table.words(head.body() - 1))) {
                    break;
                }
                taking.takeRow(row);
            } else if (!total(row, words)) {
                names = nesting.isEmpty()
                        ? levels.names(table, row, names)
                        : nesting.get().names(table, row, names);
                row(row, names);
            }
        }
        if (indicators.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows(List.of(), List.of(), List.of(), indicators, figures, taking.doubts());
        return Optional.of(new TableReading(SectionBlock.INDICATORS, rows, taking.isWhole()));
    }

    private static boolean isNote(List<String> words) {
        return words.get(0).matches("(?:注|备注|说明|填表说明|填报人|填表人|审核人|联系人)\\d?[:：].*");
    }

    /** 总分, and the grade that some write below it. */
    private boolean total(int row, List<String> words) {
        var label = Words.bare(words.get(0)).replaceAll("[:：]$", "");
        if (label.matches("(?:自评|评价|综合|绩效|最终)*(?:总分|总得分|总计|合计|总合计|得分合计|综合得分|自评得分|总评分)(?:值)?(?:[（(].*[)）])?")) {
            var evidence = new LinkedHashMap<>(figures.evidence());
            var score = taking.points(row, points.scoreColumn(), "score", evidence);
            if (score != null) {
                figures = new DraftFigures(null, null, null, null, score, figures.grade(), evidence);
            }
            taking.takeRow(row);
            return true;
        }
        if (label.matches("(?:自评|评价|综合|绩效|评定|考核)*(?:等级|结论|等次|评级)") && words.size() == 2) {
            grade(row, words.get(1));
            return true;
        }
        return false;
    }

    private void grade(int row, String grade) {
        var evidence = new LinkedHashMap<>(figures.evidence());
        for (var column = 0; column < table.width(); column++) {
            if (table.text(row, column).equals(grade)) {
                evidence.put("grade", taking.evidence(row, column));
            }
        }
        figures = new DraftFigures(null, null, null, null, figures.score(), grade, evidence);
        taking.takeRow(row);
    }

    private void row(int row, Names names) {
        if (names.first().isEmpty()) {
            return;
        }
        if (names.second() == null && names.third() == null && Words.isTotal(names.first())) {
            // 投入小计 among rows that have one name each: a sum, and no indicator.
            taking.takeRow(row);
            return;
        }
        var group = group(names);
        tellGroups(row, group, depth(names));
        if (isSubtotal(names)) {
            subtotal(row, names, group);
            return;
        }
        var evidence = new LinkedHashMap<String, Evidence>();
        var third = withoutPlace(withoutPoints(names.third(), false));
        var target = taking.words(row, head.column(Field.TARGET), "target", evidence);
        var actual = taking.words(row, head.column(Field.ACTUAL), "actual", evidence);
        var weight = points.weight(row, evidence);
        var score = points.score(row, evidence);
        if (weight == null && (names.third() == null || head.all(Field.WEIGHT).isEmpty())) {
            weight = pointsOf(ownName(names), names.third() == null);
        }
        var saysNothing = target == null && actual == null && weight == null && score == null;
        if (saysNothing && !(third != null && points.areShared(row)) || isPlaceholder(third, target, actual, score)) {
            return;
        }
        var reason = taking.words(row, head.column(Field.DEVIATION), "deviationReason", evidence);
        var unit = taking.words(row, unitColumn(), "unit", evidence);
        var sign = taking.words(row, head.column(Field.OPERATOR), "operator", evidence);
        addNames(row, group, evidence);
        add(group, third, target, actual, unit, weight, score, reason, sign, evidence);
    }

    private static int depth(Names names) {
        return names.third() != null ? 3 : names.second() != null ? 2 : 1;
    }

    private static String ownName(Names names) {
        return names.third() != null ? names.third() : names.second() != null ? names.second() : names.first();
    }

    private Names group(Names names) {
        var first = withoutPoints(names.first(), true);
        return new Names(first == null ? "" : first, withoutPoints(names.second(), true), names.third());
    }

    /** Rows about whole groups: their points behind their names, in columns of their own, or in merged cells. */
    private void tellGroups(int row, Names group, int ownDepth) {
        for (var depth = 1; depth < ownDepth; depth++) {
            var column = depth == 1 ? levels.first() : levels.second();
            var second = depth == 1 ? null : group.second();
            if (column == null
                    || depth == 2 && second == null
                    || levels.third() == null && depth == 2
                    || levels.columns().size() == depth) {
                continue;
            }
            var evidence = new LinkedHashMap<String, Evidence>();
            var weight = points.groupWeight(row, depth, evidence);
            var score = points.groupScore(row, depth, evidence);
            var written = table.covering(row, column.index());
            if (weight == null && pointsOf(written, true) != null) {
                weight = pointsOf(written, true);
                evidence.put("weight", taking.evidence(row, column.index()));
            }
            var isNew =
                    (weight != null || score != null) && told.add(List.of(group.first(), second == null ? "" : second));
            if (isNew) {
                evidence.put(
                        "level1", taking.evidence(row, levels.columns().get(0).index()));
                add(
                        new Names(group.first(), second, null),
                        null,
                        null,
                        null,
                        null,
                        weight,
                        score,
                        null,
                        null,
                        evidence);
            }
        }
    }

    private static boolean isSubtotal(Names names) {
        return isAlone(names) && names.first().endsWith("小计")
                || names.second() != null && Words.isTotal(names.second())
                || names.third() != null && Words.isTotal(names.third());
    }

    /** 产出指标小计 in the only column of names. */
    private static boolean isAlone(Names names) {
        return names.second() == null && names.third() == null && names.first().length() > 3;
    }

    private void subtotal(int row, Names names, Names group) {
        var isOfFirst = names.second() == null || Words.isTotal(names.second());
        var evidence = new LinkedHashMap<String, Evidence>();
        var weight = points.weight(row, evidence);
        var score = points.score(row, evidence);
        taking.takeRow(row);
        if (weight != null || score != null) {
            var first = isAlone(names) ? group.first().replaceFirst("小计$", "") : group.first();
            var whole = new Names(first, isOfFirst ? null : group.second(), null);
            add(whole, null, null, null, null, weight, score, null, null, evidence);
        }
    }

    private void addNames(int row, Names group, Map<String, Evidence> evidence) {
        var columns = levels.columns();
        if (nesting.isPresent()) {
            taking.take(row, columns.get(0).index());
            evidence.put(
                    nesting.get().key(table, row),
                    taking.evidence(row, columns.get(0).index()));
            return;
        }
        var keys = columns.size() == 2 && levels.second() == null
                ? List.of("level1", "level3")
                : List.of("level1", "level2", "level3");
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i).index();
            taking.take(row, column);
            var from = row;
            // An empty cell means the name above it.
            while (i < columns.size() - 1
                    && from > head.body()
                    && table.covering(from, column).isEmpty()) {
                from--;
            }
            var isNamed = !keys.get(i).equals("level2") || group.second() != null;
            if (isNamed && !table.text(from, column).isEmpty()) {
                evidence.put(keys.get(i), taking.evidence(from, column));
            }
        }
    }

    private static boolean isPlaceholder(
            @Nullable String third, @Nullable String target, @Nullable String actual, @Nullable BigDecimal score) {
        return third != null && third.matches("指标\\d?[:：]?|[.…]+") && target == null && actual == null && score == null;
    }

    private @Nullable Column unitColumn() {
        var unit = head.column(Field.UNIT);
        return unit != null ? unit : head.column(Field.BODY);
    }

    private static @Nullable String withoutPoints(@Nullable String name, boolean isGroup) {
        if (name == null) {
            return null;
        }
        var match = IndicatorLevels.POINTS.matcher(name);
        return pointsOf(name, isGroup) != null && match.matches() ? match.group(1) : name;
    }

    /** The form counts its places: 指标1： stands before the name. */
    private static @Nullable String withoutPlace(@Nullable String name) {
        var own = name == null ? "" : name.replaceFirst("^指标\\s*\\d+\\s*[:：.、]\\s*", "");
        return own.isEmpty() ? name : own;
    }

    /** Behind an indicator's own name a bare number can be anything; behind a group's it is its points. */
    private static @Nullable BigDecimal pointsOf(String name, boolean isGroup) {
        var match = IndicatorLevels.POINTS.matcher(name);
        return match.matches() && (isGroup || "分".equals(match.group(3))) ? new BigDecimal(match.group(2)) : null;
    }

    private void add(
            Names group,
            @Nullable String third,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String unit,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String reason,
            @Nullable String sign,
            Map<String, Evidence> evidence) {
        indicators.add(new DraftIndicator(
                "i" + (indicators.size() + 1),
                null,
                group.first(),
                group.second(),
                third,
                Signs.nature(sign),
                Signs.operator(sign),
                target,
                null,
                null,
                actual,
                null,
                unit,
                weight,
                score,
                reason,
                evidence));
    }
}
