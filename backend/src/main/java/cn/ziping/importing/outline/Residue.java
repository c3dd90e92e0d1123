package cn.ziping.importing.outline;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out what the word processor or the printer left in a text, and tells each of it. */
public final class Residue {
    private static final Pattern ATTACHMENT =
            Pattern.compile("附\\s*[件表]\\s*(?:[\\d一二三四五六七八九十]{1,3}(?:\\s*[-－—]\\s*\\d{1,2})?)?\\s*[：:]?");
    /** The mark of an attachment stands above the title. */
    private static final int ATTACHMENT_LINES = 4;

    private static final int WEB_LINES = 6;

    private static final Pattern OPEN_END = Pattern.compile(".*[\\p{IsHan}\\d，,、]$", Pattern.DOTALL);

    private final Removals removals = Removals.removed();
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Integer> contents;
    private final Set<Integer> pageNumbers;
    private int lines;
    private boolean isAfterGap;

    private Residue(List<Block> blocks) {
        this.contents = ContentsPages.of(blocks);
        this.pageNumbers = PageNumbers.of(blocks);
    }

    /** @param blocks all of the document, in reading order */
    public static Cleaned remove(List<Block> blocks) {
        var residue = new Residue(blocks);
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid) {
                residue.pieces.add(residue.table(grid));
            } else if (blocks.get(i) instanceof Paragraph paragraph) {
                residue.paragraph(i, paragraph);
            }
        }
        return new Cleaned(List.copyOf(residue.pieces), residue.removals.doubts());
    }

    private void paragraph(int index, Paragraph paragraph) {
        var kind = whole(index, paragraph);
        if (kind != null) {
            removals.add(kind, paragraph.id(), paragraph.text());
            isAfterGap = true;
            return;
        }
        var found = new ArrayList<Marks.Found>();
        var text = Marks.remove(paragraph.text(), found);
        found.forEach(mark -> removals.add(mark.kind().word, paragraph.id(), mark.mark()));
        if (Blank.strip(text).isEmpty()) {
            if (paragraph.text().indexOf('\t') >= 0) {
                removals.add("只有制表符的空行", paragraph.id(), paragraph.text());
            }
            isAfterGap = true;
            return;
        }
        lines++;
        var leadsWithField = leadsWithField(paragraph.text(), found);
        add(paragraph, text, leadsWithField);
    }

    private void add(Paragraph paragraph, String text, boolean isAfterField) {
        var passage = new Passage(
                List.of(new Passage.Part(paragraph.id(), 0)),
                text,
                paragraph.outlineLevel(),
                paragraph.style(),
                paragraph.isAfterGap() || isAfterGap);
        isAfterGap = false;
        var before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (isAfterField && before instanceof Passage passageBefore && isOpen(passageBefore)) {
            pieces.set(pieces.size() - 1, Continuation.joined(passageBefore, passage));
        } else {
            pieces.add(passage);
        }
    }

    /** A field in the middle of a sentence: the converter made a paragraph of it. */
    private static boolean isOpen(Passage passage) {
        return passage.outlineLevel() == null
                && passage.style() == ParagraphStyle.BODY
                && OPEN_END.matcher(Blank.strip(passage.text())).matches();
    }

    private static boolean leadsWithField(String text, List<Marks.Found> found) {
        var start = Blank.strip(text);
        return found.stream().anyMatch(mark -> mark.kind() == Marks.Kind.MERGE_FIELD && start.startsWith(mark.mark()));
    }

    private @Nullable String whole(int index, Paragraph paragraph) {
        var text = Blank.strip(paragraph.text());
        if (paragraph.style() == ParagraphStyle.RUNNING) {
            return "页眉页脚";
        }
        if (contents.contains(index)) {
            return text.isEmpty() ? null : "目录行";
        }
        if (pageNumbers.contains(index)) {
            return "页码";
        }
        if (lines < WEB_LINES && WebLines.matches(text)) {
            return "网页上的行";
        }
        return lines < ATTACHMENT_LINES && ATTACHMENT.matcher(text).matches() ? "附件标记" : null;
    }

    private Table table(Grid grid) {
        var rows = grid.rows().stream()
                .map(row -> row.stream().map(this::cell).toList())
                .toList();
        return new Table(grid.sheet(), rows);
    }

    private Cell cell(Cell cell) {
        var found = new ArrayList<Marks.Found>();
        var text = Marks.remove(cell.text(), found);
        if (found.isEmpty()) {
            return cell;
        }
        if (!cell.isCovered()) {
            found.forEach(mark -> removals.add(mark.kind().word, cell.block(), mark.mark()));
        }
        return new Cell(text, cell.isCovered(), cell.block(), cell.row(), cell.column());
    }
}
