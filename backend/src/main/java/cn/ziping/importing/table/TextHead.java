package cn.ziping.importing.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the line that is the head of a flattened table, and what its columns mean. */
final class TextHead {
    private TextHead() {}

    /** The meaning of each column by its head; null where it is not known. */
    static List<@Nullable Field> fields(List<String> head) {
        var fields = new ArrayList<@Nullable Field>();
        for (var i = 0; i < head.size(); i++) {
            fields.add(Column.of(i, List.of(head.get(i))).field());
        }
        return fields;
    }

    /** Whether a line is the head of a table. */
    static boolean isHead(Line line) {
        var separator = line.separator();
        var cells = line.cells(separator);
        if (!Head.isHead(cells.stream().filter(cell -> !cell.isEmpty()).toList())) {
            return false;
        }
        var known =
                cells.stream().filter(cell -> HeadWords.field(cell).isPresent()).count();
        return switch (separator) {
            case TAB, PIPE -> true;
            case WIDE_SPACE -> cells.size() >= 3 && known >= cells.size() - 1;
            case SPACE -> cells.size() >= 3 && known == cells.size();
        };
    }
}
