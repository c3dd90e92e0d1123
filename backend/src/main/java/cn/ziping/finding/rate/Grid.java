package cn.ziping.finding.rate;

import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A table that stayed text: its heading row and the rows below it.
 *
 * @param header names of the columns
 */
record Grid(List<String> header, List<Line> lines) {
    private static final int LEAST_COLUMNS = 3;

    /** A row with as many cells as the heading has. */
    record Line(Writing writing, List<String> cells) {
        Figure figure(int column) {
            return Figure.of(cells.get(column));
        }

        boolean isTotal() {
            return cells.stream().limit(3).anyMatch(cell -> cell.matches("(?:总|合|共)计|总数|总额"));
        }
    }

    static List<Grid> of(Subject subject) {
        var grids = new ArrayList<Grid>();
        var rows = new ArrayList<Writing>();
        for (var writing : subject.prose()) {
            var isNext = writing.kind() == Writing.Kind.TABLE_ROW
                    && (rows.isEmpty()
                            || Objects.equals(
                                    rows.get(0).place().section(),
                                    writing.place().section()));
            if (!isNext) {
                add(rows, grids);
            }
            if (writing.kind() == Writing.Kind.TABLE_ROW) {
                rows.add(writing);
            }
        }
        add(rows, grids);
        return grids;
    }

    /** Tables next to each other are one run of rows: each row without a figure begins another. */
    private static void add(List<Writing> rows, List<Grid> grids) {
        for (var row : rows) {
            var cells = cells(row);
            if (cells.stream().allMatch(cell -> Figure.of(cell).isNone())) {
                grids.add(new Grid(cells, new ArrayList<>()));
            } else if (!grids.isEmpty()) {
                var last = grids.get(grids.size() - 1);
                if (last.header().size() == cells.size() && last.header().size() >= LEAST_COLUMNS) {
                    last.lines().add(new Line(row, cells));
                }
            }
        }
        rows.clear();
        // Rows of the next table never belong to this one's heading.
        grids.add(new Grid(List.of(), new ArrayList<>()));
    }

    private static List<String> cells(Writing row) {
        var cells = new ArrayList<String>();
        for (var cell : row.text().split("\t", -1)) {
            cells.add(cell.replaceAll("[\\s\\u3000\\u00a0]", ""));
        }
        return cells;
    }

    /** The columns of figures whose names hold one pattern and not another. */
    List<Integer> columns(String wanted, String unwanted) {
        return IntStream.range(0, header.size())
                .filter(at -> header.get(at).matches(".*(?:" + wanted + ").*")
                        && !header.get(at).matches(".*(?:" + unwanted + ").*")
                        && lines.stream().anyMatch(line -> !line.figure(at).isNone()))
                .boxed()
                .toList();
    }
}
