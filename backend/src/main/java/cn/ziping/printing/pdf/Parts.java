package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the blocks of a document into those that stand upright and those that need the sheet turned. */
final class Parts {

    /** Blocks that follow one another on sheets of one direction. */
    record Part(boolean landscape, List<Block> blocks) {}

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
        var landscape = isLandscape(group.get(group.size() - 1), last);
        if (last != null && last.landscape() == landscape) {
            last.blocks().addAll(group);
        } else {
            parts.add(new Part(landscape, new ArrayList<>(group)));
        }
    }

    private static boolean isLandscape(Block block, @Nullable Part before) {
        if (block instanceof Signature || block instanceof Attachments) {
            // They never stand on a page by themselves.
            return before != null && before.landscape();
        }
        return block instanceof Table table && TableLayout.wide(table);
    }
}
