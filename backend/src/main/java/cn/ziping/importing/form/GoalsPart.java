package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the goals of a form where they stand below two heads, 预期目标 and 实际完成情况. */
final class GoalsPart {
    private final FormPage page;
    private final Box target;
    private final Box achieved;

    private GoalsPart(FormPage page, Box target, Box achieved) {
        this.page = page;
        this.target = target;
        this.achieved = achieved;
    }

    /** @return null where no goals begin in this row */
    static @Nullable GoalsPart at(FormPage page, int row) {
        var labels = page.grid().worded(row).stream()
                .filter(box -> is(box, FormLabel.TARGET) || is(box, FormLabel.ACHIEVED))
                .toList();
        var lowest = labels.stream().mapToInt(Box::height).min().orElse(0);
        var heads = labels.stream().filter(box -> box.height() == lowest).toList();
        Box target = null;
        Box achieved = null;
        for (var box : heads) {
            if (is(box, FormLabel.ACHIEVED)) {
                achieved = box;
            } else if (target == null || isEdgeOf(target, box)) {
                target = box;
            }
        }
        return target == null || achieved == null || isAnswered(page, target, achieved)
                ? null
                : new GoalsPart(page, target, achieved);
    }

    /** 年度总体目标 beside 预期目标, where the one above more rows is not merged with what it covers. */
    private static boolean isEdgeOf(Box edge, Box target) {
        return edge.end() == target.column()
                && !edge.key().matches(".*(?:预期|年初|设定|调整).*")
                && !target.key().contains("调整");
    }

    private static boolean is(Box box, FormLabel label) {
        return FormLabel.of(box.key()).filter(label::equals).isPresent();
    }

    /** Answers stand beside the labels, not below. */
    private static boolean isAnswered(FormPage page, Box target, Box achieved) {
        var beside = page.grid().rightOf(target);
        return beside != null
                && !beside.equals(achieved)
                && !beside.isBlank()
                && FormLabel.of(beside.key()).isEmpty()
                && beside.text().length() > 12;
    }

    /** @return the first row below the goals */
    int read(FormFacts facts) {
        var targets = new ArrayList<Box>();
        var results = new ArrayList<Box>();
        page.grid().worded(target.row()).stream()
                .filter(box -> box.column() != 0
                        || box.height() > 1
                        || FormLabel.of(box.key()).isPresent())
                .forEach(page::use);
        page.use(target);
        page.use(achieved);
        var first = Math.max(target.bottom(), achieved.bottom());
        var row = first;
        while (row < page.to() && !isEnd(row, row == first)) {
            take(row, target, targets);
            take(row, achieved, results);
            others(row);
            row++;
        }
        facts.target(targets);
        facts.actual(results);
        return row;
    }

    private boolean isEnd(int row, boolean isFirst) {
        var worded = page.grid().worded(row);
        if (worded.isEmpty()) {
            return false;
        }
        var left = Math.min(target.column(), achieved.column());
        var isOther = worded.get(0).column() < left
                && shift(row) == 0
                && worded.stream().noneMatch(box -> isBelow(box, target) || isBelow(box, achieved))
                && (!isFirst || worded.stream().noneMatch(box -> box.column() >= left));
        return isOther
                || Sections.begins(page, row)
                || FormLabel.TOTAL.is(worded.get(0).key())
                || FundsHead.at(page, row).isPresent();
    }

    private static boolean isBelow(Box box, Box head) {
        return box.column() == head.column() && box.width() == head.width();
    }

    private void take(int row, Box head, List<Box> answers) {
        var box = page.grid().at(row, head.column() - shift(row));
        if (box.row() == row && !box.isBlank() && !page.isUsed(box)) {
            page.use(box);
            answers.add(box);
        }
    }

    /** How far left the goals stand where the table lost the merged cell at its edge. */
    private int shift(int row) {
        var grid = page.grid();
        var isLost = !grid.isMerged()
                && !grid.at(row, 0).isBlank()
                && grid.at(row, Math.max(target.column(), achieved.column())).isBlank();
        return isLost ? Math.min(target.column(), achieved.column()) : 0;
    }

    /** Columns beside the two, such as a goal that was changed during the year, or what each goal is called. */
    private void others(int row) {
        for (var box : page.grid().worded(row)) {
            if (!page.isUsed(box)) {
                page.text(Words.line(page.grid().at(target.row(), box.column()).text()), box);
            }
        }
    }
}
