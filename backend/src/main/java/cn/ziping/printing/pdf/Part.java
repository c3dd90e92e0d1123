package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import java.util.List;

/**
 * Blocks that follow one another on sheets of one direction.
 *
 * @param held how many rows at the end of the table before the signature go on to its page; 0 where nothing is said of them
 */
record Part(boolean landscape, List<Block> blocks, int held) {

    /** The same with the last rows of its last table held back for the signature. */
    Part holding(int rows) {
        return new Part(landscape, blocks, rows);
    }

    /** Whether nothing but what is attached stands between a table and the signature. */
    boolean endsWithTable() {
        return lastTable() >= 0;
    }

    /** How many of its last rows a table goes on with on a new page. */
    int heldOf(int table) {
        return table == lastTable() && held < rows(table) ? held : 0;
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
        return blocks.get(index) instanceof Form
                || held > 0 && blocks.get(index) instanceof Table && index == lastTable() && held >= rows(index);
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
