package cn.ziping.importing.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the forms of a table begin: several may stand below one another. */
final class FormSplit {
    private static final int HIGHEST_TITLE = 6;

    private FormSplit() {}

    /** The pages of the forms, at least one; rows above the first belong to it. */
    static List<FormPage> pages(FormGrid grid) {
        var starts = new ArrayList<Integer>();
        for (var row = 0; row < grid.height(); row++) {
            if (isName(grid, row) || isDepartment(grid, row)) {
                starts.add(top(grid, row, starts.isEmpty() ? 0 : starts.get(starts.size() - 1) + 1));
            }
        }
        var pages = new ArrayList<FormPage>();
        for (var i = 0; i < Math.max(1, starts.size()); i++) {
            var to = i + 1 < starts.size() ? starts.get(i + 1) : grid.height();
            pages.add(new FormPage(grid, i == 0 ? 0 : starts.get(i), to));
        }
        return pages;
    }

    /** Whether the name of what a form is about is asked for and answered in this row. */
    private static boolean isName(FormGrid grid, int row) {
        return grid.worded(row).stream().limit(2).anyMatch(box -> {
            if (FormLabel.NAME.is(box.key())) {
                var beside = grid.rightOf(box);
                return beside == null
                        || FormLabel.of(beside.key()).isEmpty()
                                && FundColumn.of(beside.key()).isEmpty();
            }
            return Inline.read(box.text()).stream().anyMatch(pair -> FormLabel.NAME.is(Words.key(pair.label())));
        });
    }

    /** The name of a department below a title of its own, in a form that asks for no project. */
    private static boolean isDepartment(FormGrid grid, int row) {
        var worded = grid.worded(row);
        if (worded.isEmpty() || !FormLabel.UNIT.is(worded.get(0).key())) {
            return false;
        }
        for (var below = row + 1; below < Math.min(grid.height(), row + 4); below++) {
            if (isName(grid, below)) {
                return false;
            }
        }
        for (var above = row - 1; above >= Math.max(0, row - 3); above--) {
            if (isName(grid, above)) {
                return false;
            }
            if (grid.worded(above).size() == 1
                    && FormTitle.is(grid.worded(above).get(0).text())) {
                return true;
            }
        }
        return false;
    }

    /** Title and caption above the name belong to the form below, as far up as there are any. */
    private static int top(FormGrid grid, int name, int lowest) {
        var top = name;
        Integer title = null;
        for (var row = name - 1; row >= Math.max(lowest, name - HIGHEST_TITLE); row--) {
            var worded = grid.worded(row);
            var text = worded.isEmpty() ? null : worded.get(0).text();
            if (text != null && FormTitle.is(text)) {
                title = row;
            } else if (!isAboveName(worded.size(), text) && !isOwner(text)) {
                break;
            }
            top = row;
        }
        return title == null ? captionTop(grid, name, top) : withAttachment(grid, title, lowest);
    }

    private static boolean isAboveName(int boxes, @Nullable String text) {
        return text == null
                || boxes <= 3
                        && (FormTitle.year(text) != null && text.strip().length() <= 16
                                || Amount.unit(text).isPresent()
                                || !Inline.read(text).isEmpty() && !text.strip().startsWith("注")
                                || text.strip().matches("附(?:件|表).{0,6}|表\\d*|报表编号.*"));
    }

    /** Who fills it in may stand above what it is about. */
    private static boolean isOwner(@Nullable String text) {
        return text != null
                && FormLabel.of(Words.key(text))
                        .filter(label -> label == FormLabel.UNIT
                                || label == FormLabel.SUPERVISOR
                                || label == FormLabel.IMPLEMENTER
                                || label == FormLabel.CODE
                                || label == FormLabel.YEAR)
                        .isPresent();
    }

    /** Without a title only a caption right above is the form's own. */
    private static int captionTop(FormGrid grid, int name, int top) {
        var row = name;
        while (row > top && !grid.worded(row - 1).isEmpty()) {
            row--;
        }
        return row;
    }

    private static int withAttachment(FormGrid grid, int title, int lowest) {
        var above = title - 1;
        return above >= lowest
                        && grid.worded(above).size() == 1
                        && grid.worded(above).get(0).text().strip().matches("附(?:件|表).{0,6}|报表编号.*")
                ? above
                : title;
    }
}
