package cn.ziping.importing.reading;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a document while it is read: numbers them, remembers gaps, counts against the limits. */
final class Blocks {
    static final int MOST_BLOCKS = 50_000;
    static final int MOST_CHARACTERS = 3_000_000;

    private final Bounds bounds;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private long characters;
    private long cells;
    private boolean isAfterGap;
    private @Nullable Evidence broken;

    Blocks(Bounds bounds) {
        this.bounds = bounds;
    }

    /** An empty line or a new page: the next paragraph stands after a gap. */
    void gap() {
        isAfterGap = true;
    }

    /** Adds a paragraph; one without words only makes a gap. */
    void paragraph(String raw, @Nullable Integer page, @Nullable Integer outlineLevel, ParagraphStyle style)
            throws Unreadable {
        var text = Words.clean(raw).stripTrailing();
        if (Words.isBlank(text)) {
            gap();
            return;
        }
        count(text.length());
        var id = blocks.size();
        blocks.add(new Paragraph(id, page, text, outlineLevel, style, isAfterGap));
        isAfterGap = false;
        noteBroken(text, new Evidence(id, null, null, text));
    }

    /** Adds a line that is repeated on pages; the gap before it belongs to the paragraph after it. */
    void running(String text, @Nullable Integer page) throws Unreadable {
        var before = isAfterGap;
        paragraph(text, page, null, ParagraphStyle.RUNNING);
        isAfterGap = before;
    }

    /** Adds a table whose cells hold words somewhere; one without any is left out. */
    void grid(GridRows rows, @Nullable Integer page, @Nullable String sheet) throws Unreadable {
        if (rows.isBlank()) {
            return;
        }
        var id = blocks.size();
        var cellsOfRows = rows.cells(id);
        for (var row : cellsOfRows) {
            for (var cell : row) {
                count(cell.isCovered() ? 0 : cell.text().length());
                noteBroken(cell.text(), Evidence.of(cell));
            }
            cells += row.size();
        }
        if (cells > 2_000_000) {
            throw new Unreadable("文件里的表格太大，请删去多余的行和列或拆成几个文件后再上传。");
        }
        blocks.add(new Grid(id, page, sheet, cellsOfRows));
        isAfterGap = false;
    }

    private void count(int length) throws Unreadable {
        bounds.check();
        characters += length;
        if (blocks.size() >= MOST_BLOCKS || characters > MOST_CHARACTERS) {
            throw new Unreadable("文件太长：超过五万段或三百万字，请拆成几个文件后再上传。");
        }
    }

    private void noteBroken(String text, Evidence where) {
        if (broken == null && text.indexOf(Words.BROKEN) >= 0) {
            broken = where;
        }
    }

    void doubt(DoubtKind kind, String message) {
        doubts.add(new Doubt(kind, message, null, null));
    }

    /** The doubt told at the last block, for what was found in it. */
    void doubtHere(DoubtKind kind, String message, String excerpt) {
        doubts.add(new Doubt(kind, message, new Evidence(Math.max(0, blocks.size() - 1), null, null, excerpt), null));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Doubt> doubts() {
        var all = new ArrayList<>(doubts);
        if (broken != null) {
            all.add(new Doubt(DoubtKind.NOT_UNDERSTOOD, "文中有无法识别的字符（显示为“\uFFFD”），请对照原文改正。", broken, null));
        }
        return List.copyOf(all);
    }

    /** Rows of a table while it is read, of any lengths. */
    static final class GridRows {
        private final List<List<@Nullable Place>> rows = new ArrayList<>();

        private record Place(String text, boolean isCovered) {}

        void set(int row, int column, String text, boolean isCovered) {
            touch(row);
            var places = rows.get(row);
            while (places.size() <= column) {
                places.add(null);
            }
            places.set(column, new Place(Words.clean(text).strip(), isCovered));
        }

        /** Makes a row be there, even without cells. */
        void touch(int row) {
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
        }

        private boolean isBlank() {
            return rows.stream()
                    .allMatch(row -> row.stream().allMatch(place -> place == null || Words.isBlank(place.text)));
        }

        private List<List<Cell>> cells(int block) {
            var width = rows.stream().mapToInt(List::size).max().orElse(0);
            var all = new ArrayList<List<Cell>>(rows.size());
            for (var r = 0; r < rows.size(); r++) {
                var cells = new ArrayList<Cell>(width);
                for (var c = 0; c < width; c++) {
                    var place = c < rows.get(r).size() ? rows.get(r).get(c) : null;
                    cells.add(
                            place == null
                                    ? new Cell("", false, block, r, c)
                                    : new Cell(place.text, place.isCovered, block, r, c));
                }
                all.add(List.copyOf(cells));
            }
            return List.copyOf(all);
        }
    }
}
