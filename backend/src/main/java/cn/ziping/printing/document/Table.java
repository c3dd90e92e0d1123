package cn.ziping.printing.document;

import cn.ziping.printing.document.Document.Block;
import java.util.List;

/**
 * A table.
 *
 * @param caption empty for none
 * @param rows as many cells each as there are columns
 * @param totalled whether the last row is the total of the rows above it
 */
public record Table(String caption, List<Column> columns, List<List<Text>> rows, boolean totalled) implements Block {

    /** Stands where nothing was stated. */
    public static final Text MISSING = Text.of("–");

    public enum Alignment {
        LEFT,
        CENTER,
        /** Figures. */
        RIGHT
    }

    /**
     * @param label with the unit where there is one
     * @param joined whether cells that say the same as the one above are joined with it
     */
    public record Column(Text label, Alignment alignment, boolean joined) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public Table(String caption, List<Column> columns, List<List<Text>> rows) {
        this(caption, columns, rows, false);
    }
}
