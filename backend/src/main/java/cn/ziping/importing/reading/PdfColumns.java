package cn.ziping.importing.reading;

import cn.ziping.importing.reading.PdfWords.Line;
import cn.ziping.importing.reading.PdfWords.Span;
import cn.ziping.importing.reading.PdfWords.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without ruling lines, page after page: lines below each other whose words stand in the same columns, with the same
 * white between them from the first line to the last. Tables of fewer than three columns or lines stay text: labels before what
 * they name, and numbers before what they count, look the same.
 */
final class PdfColumns {
    /** The white between two columns that is left when all lines are laid over each other, in sizes of the font. */
    private static final double GUTTER = 0.2;

    private static final double FARTHEST = 3.2;
    private static final int FEWEST = 3;
    private static final int MOST_COLUMNS = 40;
    /** A page with more is a drawing. */
    private static final int MOST_LINES = 200;
    /** Above and below a table that goes over pages. */
    private static final int RUNNING_LINES = 2;

    private static final Pattern HEADING = Pattern.compile("第[一二三四五六七八九十]+[章节部]|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]");

    /** Columns of the table that the page before ended with; none where it did not. */
    private List<Span> open = List.of();

    /** @param glyphs of the next page; those that stand in tables are taken out */
    List<PdfGrids.Found> find(List<PdfGlyph> glyphs) {
        var page = new Page(glyphs);
        var regions = page.regions(open);
        open = regions.stream()
                .filter(region -> region.to >= page.lines.size() - 1 - RUNNING_LINES)
                .max(Comparator.comparingInt(region -> region.to))
                .map(region -> region.columns)
                .orElse(List.of());
        return regions.stream().map(region -> region.grid(glyphs)).toList();
    }

    private static final class Page {
        final List<Line> lines;
        private final boolean[] taken;

        Page(List<PdfGlyph> glyphs) {
            lines = PdfWords.lines(glyphs);
            taken = new boolean[lines.size()];
        }

        List<Region> regions(List<Span> open) {
            var regions = new ArrayList<Region>();
            if (lines.size() <= MOST_LINES) {
                for (var next = goingOn(open).or(this::largest); next.isPresent(); next = largest()) {
                    Arrays.fill(taken, next.get().from, next.get().to + 1, true);
                    regions.add(next.get());
                }
            }
            return regions;
        }

        /** Rows of the table of the page before; however few, they need no head. */
        private Optional<Region> goingOn(List<Span> open) {
            return IntStream.range(0, open.isEmpty() ? 0 : Math.min(lines.size(), 1 + RUNNING_LINES))
                    .mapToObj(seed -> new Region(this, seed, open))
                    .filter(Region::isRows)
                    .findFirst();
        }

        /** Words parted by any white only where more lines are in columns then: thousands have white between them, too. */
        private Optional<Region> largest() {
            var wide = largest(Line::words);
            var narrow = largest(Line::narrow);
            return wide.isEmpty()
                            || narrow.isPresent()
                                    && narrow.get().lineCount() > wide.get().lineCount()
                    ? narrow
                    : wide;
        }

        /** Begun from every line: one with an empty cell, or with a gap within one, finds less than others. */
        private Optional<Region> largest(Function<Line, List<Word>> words) {
            return IntStream.range(0, lines.size())
                    .filter(seed -> !taken[seed])
                    .filter(seed -> words.apply(lines.get(seed)).size() >= FEWEST
                            && words.apply(lines.get(seed)).size() <= MOST_COLUMNS)
                    .mapToObj(seed -> new Region(
                            this,
                            seed,
                            words.apply(lines.get(seed)).stream()
                                    .map(Word::span)
                                    .toList()))
                    .filter(Region::isTable)
                    .max(Comparator.comparingInt(Region::wordCount));
        }
    }

    private static List<Word> present(List<@Nullable Word> cells) {
        return cells.stream().filter(Objects::nonNull).toList();
    }

    /** A table as far as it is known: lines that follow each other, and the columns that all of them keep to. */
    private static final class Region {
        int from;
        int to;
        List<Span> columns;
        private final List<Line> lines;

        Region(Page page, int seed, List<Span> columns) {
            lines = page.lines;
            from = seed;
            to = seed;
            this.columns = columns;
            var taken = page.taken;
            while (from > 0 && !taken[from - 1] && isInside(from - 1)) {
                from--;
                this.columns = wider(cells(lines.get(from)));
            }
            while (to + 1 < lines.size() && !taken[to + 1] && isInside(to + 1)) {
                to++;
                this.columns = wider(cells(lines.get(to)));
            }
        }

        boolean isTable() {
            return words().stream().filter(words -> words.size() >= FEWEST).count() >= FEWEST
                    && isRows()
                    && !isHeadApart();
        }

        /** Whether it could be of a table. */
        boolean isRows() {
            var words = words();
            return words.get(0).size() >= 2
                    && words.stream().flatMap(List::stream).anyMatch(Word::isNumber);
        }

        private List<List<Word>> words() {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(i -> present(cells(lines.get(i))))
                    .toList();
        }

        /** Heads that do not stand above their columns: as text the two can still be put together. */
        private boolean isHeadApart() {
            return from > 0
                    && distance(from - 1) <= FARTHEST * lines.get(from).size()
                    && lines.get(from - 1).words().size() == columns.size()
                    && lines.get(from - 1).words().stream().noneMatch(Word::isNumber)
                    && lines.get(from).words().stream().anyMatch(Word::isNumber);
        }

        int lineCount() {
            return to - from + 1;
        }

        int wordCount() {
            return words().stream().mapToInt(List::size).sum();
        }

        /** Whether the line above or below belongs to the table. */
        private boolean isInside(int i) {
            var line = lines.get(i);
            var distance = i < from ? distance(i) : distance(i - 1);
            var words = distance > FARTHEST * line.size() ? List.<Word>of() : present(cells(line));
            return switch (words.size()) {
                case 0 -> false;
                case 1 -> !HEADING.matcher(words.get(0).text()).lookingAt() && (isGoingOn(i - 1) || isGoingOn(i));
                default -> true;
            };
        }

        /** From this line to the next. */
        private double distance(int i) {
            return lines.get(i + 1).top() - lines.get(i).bottom();
        }

        /** What stands in each column; nothing anywhere where the line does not keep to them. */
        private List<@Nullable Word> cells(Line line) {
            var cells = cells(line.words(), line.size());
            return present(cells).isEmpty() ? cells(line.narrow(), line.size()) : cells;
        }

        private List<@Nullable Word> cells(List<Word> words, double size) {
            List<@Nullable Word> none = Collections.nCopies(columns.size(), null);
            var cells = new ArrayList<>(none);
            for (var i = 0; i < words.size(); i++) {
                var word = words.get(i);
                var over = IntStream.range(0, columns.size())
                        .filter(c -> columns.get(c).isOver(word.span()))
                        .toArray();
                // Short words of one line and of another may stand beside each other, to the left and right of their
                // column.
                var isByCount = over.length == 0 && words.size() == columns.size() && cells.get(i) == null;
                if (!isByCount && over.length != 1) {
                    return none;
                }
                var column = isByCount ? i : over[0];
                var before = cells.get(column);
                cells.set(column, before == null ? word : before.with(word));
            }
            var wider = wider(cells);
            var isApart = IntStream.range(1, wider.size())
                    .allMatch(c -> wider.get(c).x() - wider.get(c - 1).right() >= GUTTER * size);
            return isApart ? cells : none;
        }

        private List<Span> wider(List<@Nullable Word> cells) {
            return IntStream.range(0, cells.size())
                    .mapToObj(c -> {
                        var word = cells.get(c);
                        return word == null ? columns.get(c) : columns.get(c).with(word.span());
                    })
                    .toList();
        }

        /** Whether a line and the next are of one row: the one with fewer words is the end, or the beginning, of cells of the other. */
        private boolean isGoingOn(int i) {
            if (i < 0 || i + 1 >= lines.size()) {
                return false;
            }
            var above = cells(lines.get(i));
            var below = cells(lines.get(i + 1));
            var isBelow = present(below).size() <= present(above).size();
            var part = isBelow ? below : above;
            var whole = isBelow ? above : below;
            if (present(part).isEmpty()
                    || present(part).size() == columns.size()
                    || distance(i) > 1.8 * lines.get(i).size()) {
                return false;
            }
            for (var c = 0; c < columns.size(); c++) {
                var word = part.get(c);
                var other = whole.get(c);
                if (word != null
                        && (other == null
                                || word.isNumber()
                                || other.isNumber()
                                || !isFull(isBelow ? other : word, c))) {
                    return false;
                }
            }
            // With as far to go in the other direction it is of the row above.
            return isBelow
                    ? i + 2 >= lines.size() || distance(i) <= distance(i + 1) * 1.03
                    : i == 0 || distance(i) < distance(i - 1) * 0.97;
        }

        private boolean isFull(Word word, int column) {
            return word.span().right()
                    >= columns.get(column).right() - 1.2 * lines.get(from).size();
        }

        PdfGrids.Found grid(List<PdfGlyph> glyphs) {
            var tops = IntStream.rangeClosed(from, to)
                    .filter(i -> i == from || !isGoingOn(i - 1))
                    .mapToDouble(i -> lines.get(i).top() - lines.get(i).size() * 0.5)
                    .toArray();
            var edges = IntStream.range(1, columns.size())
                    .mapToDouble(
                            c -> (columns.get(c - 1).right() + columns.get(c).x()) / 2)
                    .toArray();
            var bottom = lines.get(to).bottom() + lines.get(to).size() * 0.5;
            var cells = new ArrayList<List<List<PdfGlyph>>>();
            for (var r = 0; r < tops.length; r++) {
                cells.add(columns.stream()
                        .<List<PdfGlyph>>map(c -> new ArrayList<>())
                        .toList());
            }
            glyphs.removeIf(glyph -> {
                var y = glyph.middleY();
                var isInside = y >= tops[0] && y <= bottom;
                if (isInside) {
                    cells.get(before(tops, y) - 1)
                            .get(before(edges, glyph.middleX()))
                            .add(glyph);
                }
                return isInside;
            });
            var isCovered = PdfCentred.settle(cells);
            var rows = new Blocks.GridRows();
            for (var c = 0; c < columns.size(); c++) {
                var text = "";
                for (var r = 0; r < cells.size(); r++) {
                    var width = columns.get(c).right() - columns.get(c).x() + PdfGrids.MARGINS;
                    text = isCovered[r][c] ? text : PdfGrids.text(cells.get(r).get(c), width);
                    rows.set(r, c, text, isCovered[r][c]);
                }
            }
            return new PdfGrids.Found(tops[0], bottom, rows);
        }

        private static int before(double[] ascending, double at) {
            return (int) Arrays.stream(ascending).filter(edge -> edge <= at).count();
        }
    }
}
