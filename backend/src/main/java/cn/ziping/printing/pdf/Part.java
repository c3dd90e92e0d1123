package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that follow one another on sheets of one direction.
 *
 * @param held how many rows at the end of the table before the signature go on to its page; 0 where nothing is said of them
 * @param cut whether of the one that is held only the last lines do
 */
record Part(boolean landscape, List<Block> blocks, int held, boolean cut) {

    Part(boolean landscape, List<Block> blocks) {
        this(landscape, blocks, 0, false);
    }

    /**
     * The same with the end of its last table held back for the signature: rows, or else lines of a row that leaves no room
     * below it; none where something else than what is attached stands between a table and the signature.
     */
    List<Part> holding() {
        var table = lastTable();
        if (table < 0) {
            return List.of();
        }
        var holding = new ArrayList<Part>();
        for (var rows = Math.max(1, Math.min(SignaturePage.LINES, rows(table))); rows > 0; rows--) {
            holding.add(new Part(landscape, blocks, rows, false));
        }
        if (rows(table) > 0) {
            holding.add(new Part(landscape, blocks, 1, true));
        }
        return holding;
    }

    /** How many of its last rows a table goes on with on a new page. */
    int heldOf(int table) {
        return table == lastTable() && (cut || held < rows(table)) ? held : 0;
    }

    /**
     * Whether a block begins a new page. An annex does; a form has pages of its own but for what was just begun; headings go
     * with what they head.
     */
    boolean turnsBefore(int index) {
        var before = index == 0 ? null : blocks.get(index - 1);
        if (blocks.get(index) instanceof Annex || before instanceof Form) {
            return true;
        }
        var begun = before == null || before instanceof Annex || before instanceof Heading;
        return !begun && wantsPage(headed(index));
    }

    private int headed(int index) {
        var at = index;
        while (at < blocks.size() - 1 && blocks.get(at) instanceof Heading) {
            at++;
        }
        return at;
    }

    private boolean wantsPage(int index) {
        return blocks.get(index) instanceof Form || blocks.get(index) instanceof Table && isHeldWhole(index);
    }

    private boolean isHeldWhole(int table) {
        return held > 0 && !cut && held >= rows(table) && table == lastTable();
    }

    private int rows(int table) {
        return ((Table) blocks.get(table)).rows().size();
    }

    private int lastTable() {
        for (var i = 1; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Attachments || blocks.get(i) instanceof Signature) {
                return blocks.get(i - 1) instanceof Table ? i - 1 : -1;
            }
        }
        return -1;
    }
}
