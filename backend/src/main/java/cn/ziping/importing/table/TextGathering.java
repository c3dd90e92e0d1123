package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import cn.ziping.importing.table.TextRows.Gathered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables among passages that stand one after another. */
final class TextGathering {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;

    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Lines of the passage that is being gone through and that no table took. */
    private final List<Line> left = new ArrayList<>();

    private TextGathering(List<Passage> passages) {
        passages.forEach(passage -> lines.addAll(Line.of(passage)));
    }

    static List<Piece> gather(List<Passage> passages) {
        var gathering = new TextGathering(passages);
        gathering.run();
        return gathering.pieces;
    }

    private void run() {
        for (var at = 0; at < lines.size(); ) {
            var table = table(at);
            if (table.isPresent()) {
                leave();
                pieces.add(table.get().table());
                at = table.get().next();
            } else {
                keep(lines.get(at));
                at++;
            }
        }
        leave();
    }

    private void keep(Line line) {
        if (!left.isEmpty() && left.get(0).passage() != line.passage()) {
            leave();
        }
        left.add(line);
    }

    /** What is left of a passage; all of it as it was, where no table took a line of it. */
    private void leave() {
        if (left.isEmpty()) {
            return;
        }
        var passage = left.get(0).passage();
        var text = String.join("\n", left.stream().map(Line::text).toList());
        var isAll = Line.of(passage).size() == left.size();
        if (isAll) {
            pieces.add(passage);
        } else if (!text.isBlank()) {
            pieces.add(passage.withText(text));
        }
        left.clear();
    }

    private Optional<Gathered> table(int at) {
        var line = lines.get(at);
        if (TextHead.isHead(line)) {
            var rows = TextRows.from(lines, at);
            if (rows.isPresent()) {
                return rows;
            }
        }
        if (line.isMarked() && Line.filled(line.cells()) >= 2) {
            return unknown(at);
        }
        return ColumnOfCells.from(lines, at);
    }

    /** Lines with tabs that are no table of a kind that is known, or a form: kept together as rows. */
    private Optional<Gathered> unknown(int at) {
        var rows = new ArrayList<List<Cell>>();
        var separator = lines.get(at).separator();
        var isForm = isForm(lines.get(at).cells());
        var next = at;
        for (var i = at; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.isRule()) {
                continue;
            }
            if (line.separator() != separator
                    || Line.filled(line.cells()) < (isForm ? 1 : 2)
                    || !isForm && TextHead.isHead(line)) {
                break;
            }
            rows.add(cells(line));
            next = i + 1;
        }
        var wide = rows.stream()
                .filter(row ->
                        row.stream().filter(cell -> !cell.text().isEmpty()).count() >= FEWEST_COLUMNS)
                .count();
        return rows.size() >= FEWEST_LINES && wide * 2 >= rows.size()
                ? Optional.of(new Gathered(new Table(null, Squared.of(rows)), next))
                : Optional.empty();
    }

    private static boolean isForm(List<String> cells) {
        return cells.get(0).replaceAll("\\s", "").matches("项目名称|部门名称|单位名称|部门[(（]单位[)）]名称|专项名称|主管部门|预算单位");
    }

    private static List<Cell> cells(Line line) {
        var cells = new ArrayList<Cell>();
        for (var words : line.cells()) {
            cells.add(line.cell(words, cells.size()));
        }
        return cells;
    }
}
