package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.shape.TextWidth;
import java.util.List;
import java.util.function.Function;

/** How many lines must stand on one page, so that no heading and no caption is left alone at its foot. */
public final class Together {

    /** A page. */
    public static final int MOST_LINES = 22;

    /** 仿宋 of 16 pt. */
    private static final double CHARACTER = 15.75;

    private final TypeArea area;
    private final Function<Table, TableLayout> tables;

    /** @param tables how each is laid out */
    Together(TypeArea area, Function<Table, TableLayout> tables) {
        this.area = area;
        this.tables = tables;
    }

    /** Lines from this block on; headings count until what they head. */
    int from(List<Block> blocks, int index) {
        var lines = 0;
        var level = 0;
        for (var block : blocks.subList(index, blocks.size())) {
            if (block instanceof Heading heading) {
                if (heading.level() <= level) {
                    // The section before it is empty: it heads nothing, and need not follow this one to the next page.
                    lines++;
                    break;
                }
                level = heading.level();
                lines += lines(heading);
            } else if (block instanceof Annex) {
                break;
            } else {
                lines += lines(block);
                break;
            }
        }
        return Math.min(lines, area.lines());
    }

    /** About how many lines it takes. */
    int lines(Heading heading) {
        return (int) Math.ceil((2 + TextWidth.of(heading.number() + heading.text())) / (area.width() / CHARACTER));
    }

    /** The beginning of what is headed: of a table its caption, head and first row; a chart is whole. */
    private int lines(Block block) {
        if (block instanceof Table table) {
            return 1 + (int) Math.ceil(tables.apply(table).start() / area.pitch());
        }
        if (block instanceof Chart) {
            return 1 + (int) Math.ceil((double) ChartInk.ROOM / area.pitch());
        }
        // Attachments and the signature stand behind a blank line.
        return block instanceof Signature || block instanceof Attachments ? 2 : 1;
    }
}
