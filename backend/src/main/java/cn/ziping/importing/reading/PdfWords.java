package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a page as words with white between them: what may be rows of a table. */
final class PdfWords {
    /** Characters nearer than this are of one word, in sizes of the font, if those of the line do not stand apart anyway. */
    private static final double GAP = 0.45;
    /** The same where columns stand as near to each other as letters and figures may. */
    private static final double NARROW_GAP = 0.12;

    private static final double MOST_SPREAD = 0.25;
    /** Lines nearer than any two of a paragraph are of one row: cells of more and of fewer lines stand centred beside each other. */
    private static final double BESIDE = 0.95;

    /** What counts the paragraphs of a list is no column. */
    private static final Pattern MARKER =
            Pattern.compile("第[一二三四五六七八九十]+[章节条、]?|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?\\d{1,2}[）)、．.]|[①-⑳●•◆■□]");

    private static final Pattern LEADER = Pattern.compile(".*(?:[.．·…]{4}|…{2}|_{4}).*");
    private static final Pattern NUMBER = Pattern.compile("[-－]?[\\d,，]+(?:\\.\\d+)?[%％]?");

    record Span(double x, double right) {
        Span with(Span other) {
            return new Span(Math.min(x, other.x), Math.max(right, other.right));
        }

        boolean isOver(Span other) {
            return x < other.right && other.x < right;
        }
    }

    record Word(Span span, String text) {
        Word with(Word other) {
            return new Word(span.with(other.span), text + "\n" + other.text);
        }

        boolean isNumber() {
            return PdfWords.isNumber(text);
        }
    }

    /**
     * One line, or several that are nearer to each other than lines are.
     *
     * @param words none where it cannot be of a table
     * @param narrow the same in more and shorter pieces
     */
    record Line(double top, double bottom, double size, List<Word> words, List<Word> narrow) {}

    private PdfWords() {}

    static boolean isNumber(CharSequence text) {
        return NUMBER.matcher(text).matches();
    }

    /** From top to bottom. */
    static List<Line> lines(List<PdfGlyph> glyphs) {
        return lines(PdfLine.rows(glyphs).stream().map(PdfWords::line));
    }

    private static Line line(List<PdfGlyph> row) {
        var size = row.stream().mapToDouble(PdfGlyph::size).sorted().toArray()[row.size() / 2];
        var y = row.stream().mapToDouble(PdfGlyph::middleY).average().orElse(0);
        var spread = spread(row, size);
        var words = words(row, spread + GAP * size);
        var isLeader =
                words.stream().anyMatch(word -> LEADER.matcher(word.text()).matches());
        return isLeader
                ? new Line(y, y, size, List.of(), List.of())
                : new Line(y, y, size, words, words(row, spread + NARROW_GAP * size));
    }

    private static List<Word> words(List<PdfGlyph> row, double gap) {
        var words = new ArrayList<Word>();
        var text = new StringBuilder();
        var x = row.get(0).x();
        for (var i = 0; i < row.size(); i++) {
            var glyph = row.get(i);
            if (i > 0
                    && glyph.x() - row.get(i - 1).right() > gap
                    && !MARKER.matcher(text).matches()
                    && !isThousands(text, row, i)) {
                words.add(new Word(new Span(x, row.get(i - 1).right()), text.toString()));
                text.setLength(0);
                x = glyph.x();
            }
            text.append(glyph.text());
        }
        words.add(new Word(new Span(x, row.get(row.size() - 1).right()), text.toString()));
        return words;
    }

    /** Whether a number goes on behind a blank: 1 620.40. */
    private static boolean isThousands(CharSequence before, List<PdfGlyph> row, int next) {
        var after = row.subList(next, Math.min(row.size(), next + 4)).stream()
                .map(PdfGlyph::text)
                .collect(Collectors.joining());
        return row.get(next).x() - row.get(next - 1).right()
                        < 0.8 * row.get(next).size()
                && before.toString().matches("-?\\d{1,3}(?: \\d{3})*")
                && after.matches("\\d{3}\\.");
    }

    /** By which the characters of a line that was spread stand apart. */
    private static double spread(List<PdfGlyph> row, double size) {
        var common = IntStream.range(1, row.size())
                .mapToDouble(i -> row.get(i).x() - row.get(i - 1).right())
                .sorted()
                .skip(row.size() / 5)
                .findFirst()
                .orElse(0);
        return Math.min(common, MOST_SPREAD * size);
    }

    private static List<Line> lines(Stream<Line> single) {
        var lines = new ArrayList<Line>();
        var near = new ArrayList<Line>();
        for (var line : single.toList()) {
            var last = near.isEmpty() ? line : near.get(near.size() - 1);
            if (!near.isEmpty() && line.top() - last.top() > BESIDE * Math.min(line.size(), last.size())) {
                lines.add(together(near));
                near.clear();
            }
            IntStream.range(0, near.size())
                    .filter(i -> isNextRow(near.get(i), line))
                    .reduce((first, second) -> second)
                    .ifPresent(above -> {
                        // Lines of other cells between the two rows are of the one that they are nearer to.
                        var middle = (near.get(above).top() + line.top()) / 2 + 0.1 * line.size();
                        var row =
                                near.stream().filter(one -> one.top() <= middle).toList();
                        lines.add(together(row));
                        near.removeAll(row);
                    });
            near.add(line);
        }
        if (!near.isEmpty()) {
            lines.add(together(near));
        }
        return lines;
    }

    private static Line together(List<Line> near) {
        var first = near.get(0);
        if (near.size() == 1) {
            return first;
        }
        var isText = near.stream().anyMatch(line -> line.words().isEmpty());
        return new Line(
                first.top(),
                near.get(near.size() - 1).bottom(),
                near.stream().mapToDouble(Line::size).max().orElse(0),
                isText ? List.of() : cells(near.stream().flatMap(line -> line.words().stream())),
                isText ? List.of() : cells(near.stream().flatMap(line -> line.narrow().stream())));
    }

    /** A number below another is of another row, though a cell of both rows has a line between them. */
    private static boolean isNextRow(Line above, Line below) {
        return below.words().stream()
                .filter(Word::isNumber)
                .anyMatch(word -> above.words().stream()
                        .anyMatch(other -> other.isNumber() && other.span().isOver(word.span())));
    }

    /** Words above each other are of one cell. */
    private static List<Word> cells(Stream<Word> words) {
        var cells = new ArrayList<Word>();
        words.sorted(Comparator.comparingDouble(word -> word.span().x())).forEach(word -> {
            var last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (last != null && last.span().isOver(word.span())) {
                cells.set(cells.size() - 1, last.with(word));
            } else {
                cells.add(word);
            }
        });
        return cells;
    }
}
