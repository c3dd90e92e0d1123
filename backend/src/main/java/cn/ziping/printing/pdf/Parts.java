package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the blocks of a document into those that stand upright and those that need the sheet turned. */
final class Parts {

    private final List<Part> parts = new ArrayList<>();

    private Parts() {}

    /** At least one. */
    static List<Part> of(List<Block> blocks) {
        var parts = new Parts();
        for (var from = 0; from < blocks.size(); ) {
            var end = Math.min(blocks.size(), headed(blocks, from) + 1);
            parts.add(blocks.subList(from, end));
            from = end;
        }
        return parts.parts.isEmpty() ? List.of(new Part(false, List.of())) : parts.parts;
    }

    /** Headings go where that goes which they head. */
    private static int headed(List<Block> blocks, int from) {
        var at = from;
        while (at < blocks.size() && (blocks.get(at) instanceof Heading || blocks.get(at) instanceof Annex)) {
            at++;
        }
        return at;
    }

    private void add(List<Block> group) {
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        var landscape = isLandscape(group, last);
        if (last != null && last.landscape() == landscape && !isSigned(last)) {
            last.blocks().addAll(group);
        } else {
            parts.add(new Part(landscape, new ArrayList<>(group)));
        }
    }

    /** What comes behind the signature begins a new page, and is not set again with it. */
    private static boolean isSigned(Part part) {
        return part.blocks().get(part.blocks().size() - 1) instanceof Signature;
    }

    /** A signature that would stand upright by itself (7.3.5.5) stays with the table before it. */
    private static boolean isLandscape(List<Block> group, @Nullable Part before) {
        var block = group.get(group.size() - 1);
        if (block instanceof Signature && group.size() == 1) {
            return before != null && before.landscape();
        }
        return block instanceof Table table && TableLayout.wide(table);
    }
}
