package cn.ziping.importing.table;

import cn.ziping.importing.table.IndicatorLevels.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Levels of indicators that one column names, told apart by how they are numbered: 一、 then （一） then 1. */
record Nesting(Column column, List<String> numberings) {
    private static final int DEEPEST = 3;

    static Optional<Nesting> of(Layout table, Head head, IndicatorLevels levels) {
        if (levels.columns().size() != 1) {
            return Optional.empty();
        }
        var column = levels.columns().get(0);
        var numberings = new ArrayList<String>();
        for (var row = head.body(); row < table.height(); row++) {
            var label = table.text(row, column.index());
            var numbering = Words.numbering(label);
            if (!numberings.contains(numbering) && !label.isEmpty() && !Words.isTotal(label) && !label.contains("总分")) {
                numberings.add(numbering);
            }
        }
        // A row without a number among numbered ones could be on any level.
        return numberings.size() > 1 && numberings.size() <= DEEPEST && !numberings.contains("")
                ? Optional.of(new Nesting(column, numberings))
                : Optional.empty();
    }

    private int depth(Layout table, int row) {
        return numberings.indexOf(Words.numbering(table.text(row, column.index()))) + 1;
    }

    String key(Layout table, int row) {
        return "level" + Math.max(1, depth(table, row));
    }

    Names names(Layout table, int row, @Nullable Names above) {
        var name = Words.withoutOrdinal(table.text(row, column.index()));
        return switch (depth(table, row)) {
            case 2 -> new Names(above == null ? name : above.first(), above == null ? null : name, null);
            case 3 ->
                new Names(
                        above == null ? name : above.first(),
                        above == null ? null : above.second(),
                        above == null ? null : name);
            default -> new Names(name, null, null);
        };
    }
}
