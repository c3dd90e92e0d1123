package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table;
import java.util.List;

/** How many lines must stand on one page, so that no heading and no caption is left alone at its foot. */
public final class Together {

    /** A page. */
    public static final int MOST_LINES = 22;

    private static final int LINE = 29;

    /** 仿宋 of 16 pt in a line of 442 pt. */
    private static final int CHARACTERS = 27;

    private Together() {}

    /** Lines from this block on; headings count until what they head. */
    static int from(List<Block> blocks, int index) {
        var lines = 0;
        for (var block : blocks.subList(index, blocks.size())) {
            if (block instanceof Heading heading) {
                lines += lines(heading);
            } else if (block instanceof Annex) {
                break;
            } else {
                lines += lines(block);
                break;
            }
        }
        return Math.min(lines, MOST_LINES);
    }

    private static int lines(Heading heading) {
        return (int) Math.ceil((2 + TextWidth.of(heading.number() + heading.text())) / CHARACTERS);
    }

    /** The beginning of what is headed: of a table its caption, head and first row. */
    private static int lines(Block block) {
        if (block instanceof Table table) {
            return 1 + (int) Math.ceil(TableLayout.of(table).start() / LINE);
        }
        // The signature stands behind a blank line.
        return block instanceof Signature ? 2 : 1;
    }
}
