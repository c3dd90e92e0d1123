package cn.ziping.printing.pdf;

import cn.ziping.printing.Document.Annex;
import cn.ziping.printing.Document.Block;
import cn.ziping.printing.Document.Heading;
import cn.ziping.printing.Document.Signature;
import cn.ziping.printing.Table;
import java.util.List;

/** How many lines must stand on one page, so that no heading and no caption is left alone at its foot. */
final class Together {

    /** 仿宋 of 16 pt in a line of 442 pt. */
    private static final int CHARACTERS = 27;

    private Together() {}

    /** Lines from this block on; headings count until what they head. */
    static int from(List<Block> blocks, int index) {
        var lines = 0;
        for (var i = index; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof Heading heading) {
                var ems = 2 + TextWidth.of(heading.number() + heading.text());
                lines += (int) Math.ceil(ems / CHARACTERS);
            } else if (block instanceof Annex) {
                return lines;
            } else {
                // A table's caption, head and first row; the signature behind a blank line.
                return lines + (block instanceof Table ? 3 : block instanceof Signature ? 2 : 1);
            }
        }
        return lines;
    }
}
