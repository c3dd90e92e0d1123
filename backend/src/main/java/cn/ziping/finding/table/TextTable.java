package cn.ziping.finding.table;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows of a table in a text below each other, all with as many cells.
 *
 * @param heads of the columns; empty where the table has none of its own
 */
public record TextTable(List<String> heads, List<Row> rows) {
    private static final int MOST_ROWS = 300;
    private static final int LONGEST = 600;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_MISSING = 3;
    private static final Pattern RULED = Pattern.compile("[|｜+:\\-—─━┼│├┤ \\t]+");
    private static final Pattern TOTAL = Pattern.compile("(?:总|合|共|小)\\s*计(?:[（(：:].*)?|总数|总额");

    public record Row(Writing writing, List<Cell> cells) {
        public boolean isTotal() {
            return cells.stream()
                    .limit(3)
                    .anyMatch(cell -> TOTAL.matcher(cell.words()).matches());
        }

        boolean hasNumbers() {
            return cells.stream().skip(1).anyMatch(Cell::isNumber);
        }
    }

    private record Tables(List<TextTable> all) {}

    /** All of a report, read once for all rules. */
    public static List<TextTable> of(Subject subject, Text text) {
        return text.once(Tables.class, () -> new Tables(read(subject.writings())))
                .all();
    }

    private static List<TextTable> read(List<Writing> writings) {
        var tables = new ArrayList<TextTable>();
        var run = new ArrayList<Row>();
        for (var writing : CellLines.joined(BlankRows.joined(writings))) {
            if (RULED.matcher(writing.text()).matches()) {
                continue;
            }
            var read = isRow(writing) ? new Row(writing, cells(writing.text())) : null;
            var row = read == null || run.isEmpty() ? read : padded(read, run.get(0));
            if (!run.isEmpty() && (row == null || !goesOn(run.get(run.size() - 1), row))) {
                end(run, tables);
            }
            if (row != null && row.cells().size() >= FEWEST_COLUMNS) {
                run.add(row);
            }
        }
        end(run, tables);
        return tables;
    }

    /** Blank cells at the end of a row are not always drawn. */
    private static Row padded(Row row, Row first) {
        var missing = first.cells().size() - row.cells().size();
        if (missing < 1
                || missing > MOST_MISSING
                || first.hasNumbers()
                || !row.hasNumbers()
                || row.cells().size() < FEWEST_COLUMNS
                || row.writing().text().indexOf('\t') < 0) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(missing, Cell.of("")));
        return new Row(row.writing(), List.copyOf(cells));
    }

    private static boolean isRow(Writing writing) {
        var isText = writing.kind() == Writing.Kind.PARAGRAPH || writing.kind() == Writing.Kind.TABLE_ROW;
        return isText
                && writing.text().length() <= LONGEST
                && (writing.hasAny("\t|｜") || writing.text().strip().contains("  "));
    }

    private static boolean goesOn(Row before, Row row) {
        return before.cells().size() == row.cells().size()
                && Objects.equals(
                        before.writing().place().section(),
                        row.writing().place().section());
    }

    /** Drawn with tabs, bars, or blanks. */
    private static List<Cell> cells(String line) {
        var cells = line.indexOf('\t') >= 0
                ? line.split("\t", -1)
                : line.matches("(?s).*[|｜].*")
                        ? line.strip().replaceAll("^[|｜]|[|｜]$", "").split("[|｜]", -1)
                        : line.strip().split("[ \\u3000]{2,200}");
        return Arrays.stream(cells).map(Cell::of).toList();
    }

    /** Rows without a number end what stands above them, and name the columns of what stands below. */
    private static void end(List<Row> run, List<TextTable> tables) {
        var heads = List.<String>of();
        var body = new ArrayList<Row>();
        for (var row : run) {
            if (row.hasNumbers()) {
                body.add(row);
                continue;
            }
            add(heads, body, tables);
            heads = row.cells().stream().map(Cell::words).toList();
        }
        add(heads, body, tables);
        run.clear();
    }

    private static void add(List<String> heads, List<Row> body, List<TextTable> tables) {
        if (!body.isEmpty() && body.size() <= MOST_ROWS) {
            tables.add(new TextTable(heads, List.copyOf(body)));
        }
        body.clear();
    }

    public int width() {
        return rows.get(0).cells().size();
    }

    public String head(int column) {
        return column < heads.size() ? heads.get(column) : "";
    }

    /** Columns of numbers that are measured: no serial numbers, years, codes. */
    public List<Integer> measured() {
        return IntStream.range(0, width())
                .filter(column -> !head(column).matches(".*(?:序号|编号|编码|代码|年度|年份|电话|得分|分值|权重|评分|扣分|自评).*|分"))
                .filter(column -> rows.stream()
                                .filter(row -> row.cells().get(column).isNumber())
                                .count()
                        >= 3)
                .filter(column -> rows.stream()
                        .map(row -> row.cells().get(column))
                        .allMatch(cell -> cell.isNumber() || cell.isBlank()))
                .boxed()
                .toList();
    }
}
