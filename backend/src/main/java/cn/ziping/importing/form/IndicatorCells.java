package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one row of indicators, by what their columns say. */
final class IndicatorCells {
    private final FormPage page;
    private final IndicatorHead head;
    private final int row;
    private final int shift;

    /**
     * A value as written.
     *
     * @param value of points alone
     */
    record Value(String text, @Nullable BigDecimal value, Evidence evidence) {}

    IndicatorCells(FormPage page, IndicatorHead head, int row) {
        this.page = page;
        this.head = head;
        this.row = row;
        this.shift = page.grid().isMerged() ? 0 : measuredShift();
    }

    /**
     * How many places the row stands too far left, where the table lost what merged cells covered: points and score tell
     * where the columns are.
     */
    private int measuredShift() {
        var weight = head.column(IndicatorColumn.WEIGHT);
        var score = head.column(IndicatorColumn.SCORE);
        if (weight == null || score == null || isPoints(weight, 0) && (isPoints(score, 0) || isAtEdge())) {
            return 0;
        }
        for (var places = 1; places <= Math.min(3, Math.min(weight.column(), score.column())); places++) {
            if (isPoints(weight, places) && isPoints(score, places)) {
                return places;
            }
        }
        return 0;
    }

    /** Whether the place before the levels is as empty as it should be. */
    private boolean isAtEdge() {
        var first = page.grid().at(row, 0);
        return head.left() == 0 || first.isBlank() || FormLabel.INDICATORS.is(first.key());
    }

    int shift() {
        return shift;
    }

    private boolean isPoints(Box column, int places) {
        var text = page.grid().at(row, column.column() - places).text();
        return !text.isBlank() && Amount.points(text).value() != null;
    }

    /** Whether the row has points or a score. */
    boolean isScored() {
        return Stream.of(IndicatorColumn.WEIGHT, IndicatorColumn.SCORE)
                .flatMap(column -> Stream.ofNullable(head.column(column)))
                .anyMatch(column -> isPoints(column, shift));
    }

    /** Whether the row names an indicator. */
    boolean isNamed() {
        var column = head.column(IndicatorColumn.LEVEL3);
        return column != null && boxes(column).stream().anyMatch(box -> !box.isBlank());
    }

    /** Boxes that begin in this row below the head of this column; several where only the head is merged. */
    private List<Box> boxes(Box column) {
        var found = new ArrayList<Box>();
        for (var x = column.column(); x < column.end(); x++) {
            if (x < shift) {
                continue;
            }
            var box = page.grid().at(row, x - shift);
            if (box.row() == row && box.column() + shift == x) {
                found.add(box);
            }
        }
        return found;
    }

    /** The box that names this level and begins in this row; null where it is empty or there is none. */
    @Nullable
    Box level(IndicatorColumn level) {
        var column = head.column(level);
        if (column == null) {
            return null;
        }
        for (var box : boxes(column)) {
            if (!box.isBlank()) {
                page.use(box);
                return box;
            }
        }
        return null;
    }

    boolean names(IndicatorColumn level) {
        return level(level) != null;
    }

    /** Whether a merged cell of a row above names this level of this row too. */
    boolean isCarried(IndicatorColumn level) {
        var column = head.column(level);
        return column != null
                && shift == 0
                && page.grid().at(row, column.column()).row() < row
                && !page.grid().at(row, column.column()).isBlank();
    }

    /** Points of a group in a column of their own. */
    @Nullable
    BigDecimal points(IndicatorColumn level) {
        var column = head.levelWeights().get(level);
        return column == null
                ? null
                : boxes(column).stream().map(box -> points(box)).findFirst().orElse(null);
    }

    private @Nullable BigDecimal points(Box box) {
        var read = Amount.points(box.text());
        if (read.isReadable()) {
            page.use(box);
        } else {
            page.doubt(DoubtKind.NOT_UNDERSTOOD, "指标一栏的“" + Words.line(box.text()) + "”读不出分数，请核对后填写。", box.evidence());
        }
        return read.value();
    }

    /** What the row says, but for its levels. */
    Map<IndicatorColumn, Value> values() {
        var values = new EnumMap<IndicatorColumn, Value>(IndicatorColumn.class);
        head.columns().forEach((what, column) -> {
            if (!what.isLevel()) {
                var value = value(what, column);
                if (value != null) {
                    values.put(what, value);
                }
            }
        });
        head.others().forEach(this::other);
        return values;
    }

    private @Nullable Value value(IndicatorColumn what, Box column) {
        var boxes = boxes(column).stream().filter(box -> !box.isBlank()).toList();
        if (boxes.isEmpty()) {
            return null;
        }
        var last = boxes.get(boxes.size() - 1);
        if (what == IndicatorColumn.WEIGHT || what == IndicatorColumn.SCORE) {
            var points = points(last);
            return points == null ? null : new Value(last.text(), points, last.evidence());
        }
        boxes.forEach(page::use);
        var text = new StringBuilder();
        boxes.forEach(box -> text.append(Words.cell(box.text())));
        return Words.isNothing(text.toString()) ? null : new Value(text.toString(), null, last.evidence());
    }

    /** Words in a column that no value is known for stay text, with the name of their indicator. */
    private void other(Box column) {
        for (var box : boxes(column)) {
            if (Words.isNothing(box.text())) {
                page.use(box);
            } else {
                page.text(name() + Words.line(column.text()), box);
            }
        }
    }

    private String name() {
        for (var level : new IndicatorColumn[] {IndicatorColumn.LEVEL3, IndicatorColumn.LEVEL2}) {
            var box = level(level);
            if (box != null) {
                return "“" + Words.line(box.text()) + "”的";
            }
        }
        return "";
    }

    void evidenceOfLevels(Map<String, Evidence> evidence, @Nullable Box level1, @Nullable Box level2) {
        if (level1 != null) {
            evidence.put("level1", level1.evidence());
        }
        if (level2 != null) {
            evidence.put("level2", level2.evidence());
        }
        var box = level(IndicatorColumn.LEVEL3);
        if (box != null) {
            evidence.put("level3", box.evidence());
        }
    }
}
