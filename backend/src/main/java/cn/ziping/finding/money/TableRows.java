package cn.ziping.finding.money;

import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.table.BlankRows;
import cn.ziping.finding.table.CellLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a text that has a row with a total: the heads of its columns, and the rows that the total is of.
 *
 * @param heads cells of the row above the first numbers
 * @param isFirst whether the total stands above its parts
 */
record TableRows(List<String> heads, List<Row> parts, Row total, boolean isFirst) {
    private static final Pattern TOTAL = Pattern.compile("(?:总?合计|总计|共计|资金)(?:金额|数|资金)?(?:[（(].{1,6}[）)])?");
    private static final Pattern TOTAL_FIRST = Pattern.compile("年度资金总额|项目资金总额|资金总额|年度资金总额[：:]?|预算资金总额");
    private static final Pattern SOURCE =
            Pattern.compile("(?:其中[：:]?)?.*(?:财政拨款|财政资金|结转|其他资金|自筹|自有资金|上级资金|专项资金|债券|单位资金|本级资金|非财政).*");
    /** Parts of parts, which a sum over all rows would count twice. */
    private static final Pattern WITHIN = Pattern.compile("其中.*|小计.*|.*小计|[（(]?[一二三四五六七八九十]{1,2}[）)]?、.*|其他：.*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("[|｜]");
    private static final Pattern BLANKS = Pattern.compile("[ 　]{2,200}");
    private static final Pattern LINE = Pattern.compile("[|｜+:\\-—─━┼│├┤ ]+");
    private static final Pattern PAGE =
            Pattern.compile("\\s*(?:第\\d{1,3}页.{0,8}|[-—–]\\s*\\d{1,3}\\s*[-—–]|\\d{1,3})\\s*");
    private static final int LONGEST = 400;
    private static final int MOST = 300;

    /** A row of cells. */
    record Row(Writing writing, List<String> cells) {
        static Row of(Writing writing) {
            var cells = new ArrayList<String>();
            for (var cell : separator(writing.text()).split(plain(writing.text()), -1)) {
                cells.add(cell.strip().replaceAll("[ 　]", ""));
            }
            return new Row(writing, cells);
        }

        private static String plain(String line) {
            return line.indexOf('\t') >= 0 ? line : line.strip().replaceAll("^[|｜]|[|｜]$", "");
        }

        /** Tables in plain text are drawn with tabs, bars, or blanks. */
        private static Pattern separator(String line) {
            return line.indexOf('\t') >= 0 ? TAB : line.indexOf('|') >= 0 || line.indexOf('｜') >= 0 ? BAR : BLANKS;
        }

        /** The first cell with words; a number of a line is none. */
        String label() {
            return cells.stream()
                    .filter(cell -> !cell.isEmpty() && !NUMBER.matcher(cell).matches())
                    .findFirst()
                    .orElse("");
        }

        boolean hasNumbers() {
            return cells.stream().skip(1).anyMatch(cell -> number(cell) != null);
        }

        @Nullable
        BigDecimal at(int column) {
            return column < cells.size() ? number(cells.get(column)) : null;
        }

        boolean isBlank(int column) {
            return column < cells.size() && cells.get(column).matches("|[-—/／无]{1,2}");
        }

        private static @Nullable BigDecimal number(String cell) {
            var plain = cell.replaceAll("[,，]", "").replaceFirst("(?:万?元|个|人|项|户)$", "");
            return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
        }
    }

    /** All of them, in the order of the text. */
    static List<TableRows> of(List<Writing> writings) {
        var found = new ArrayList<TableRows>();
        var rows = new ArrayList<Row>();
        for (var writing : CellLines.joined(BlankRows.joined(writings))) {
            if (PAGE.matcher(writing.text()).matches()
                    || LINE.matcher(writing.text()).matches()) {
                continue;
            }
            var row = isRow(writing) ? Row.of(writing) : null;
            if (row == null || row.cells().size() < 3) {
                read(rows, found);
                rows.clear();
                continue;
            }
            if (!row.hasNumbers() && rows.stream().anyMatch(Row::hasNumbers)) {
                read(rows, found);
                rows.clear();
            }
            rows.add(row);
        }
        read(rows, found);
        return found;
    }

    private static boolean isRow(Writing writing) {
        if (writing.kind() == Writing.Kind.TABLE_ROW) {
            return true;
        }
        var line = writing.text();
        return writing.kind() == Writing.Kind.PARAGRAPH
                && line.length() <= LONGEST
                && (writing.hasAny("\t|｜")
                        || line.strip().contains("  ")
                        || line.strip().contains("　　"))
                && line.indexOf('。') < 0;
    }

    private static void read(List<Row> rows, List<TableRows> found) {
        var first = 0;
        while (first < rows.size() && !rows.get(first).hasNumbers()) {
            first++;
        }
        if (first == 0 || rows.size() - first < 3 || rows.size() > MOST) {
            return;
        }
        var heads = rows.get(first - 1).cells();
        var body = rows.subList(first, rows.size());
        var last = body.get(body.size() - 1);
        var top = body.get(0);
        if (TOTAL.matcher(last.label()).matches()) {
            add(heads, List.copyOf(body.subList(0, body.size() - 1)), last, false, found);
        } else if (TOTAL_FIRST.matcher(top.label()).matches()) {
            var end = 1;
            while (end < body.size() && SOURCE.matcher(body.get(end).label()).matches()) {
                end++;
            }
            add(heads, List.copyOf(body.subList(1, end)), top, true, found);
        } else if (TOTAL.matcher(top.label()).matches()) {
            add(heads, List.copyOf(body.subList(1, body.size())), top, true, found);
        }
    }

    private static void add(List<String> heads, List<Row> parts, Row total, boolean isFirst, List<TableRows> found) {
        // A line may have lost its last cells where they were blank.
        var width = heads.size();
        var isEven = total.cells().size() <= width
                && total.cells().size() > 2
                && parts.stream()
                        .allMatch(row ->
                                row.cells().size() <= width && row.cells().size() > 2);
        var isNested = parts.stream()
                .skip(isFirst ? 1 : 0)
                .anyMatch(row ->
                        WITHIN.matcher(row.label()).matches() || row.label().isEmpty());
        if (parts.size() > 1 && isEven && !isNested) {
            aligned(new TableRows(heads, parts, total, isFirst)).ifPresent(found::add);
        }
    }

    /**
     * A total with fewer cells than every row may have lost a blank cell in its middle as well as one at its end: it is
     * read the way in which most columns add up, and not at all where none does.
     */
    private static Optional<TableRows> aligned(TableRows table) {
        var least =
                table.parts().stream().mapToInt(row -> row.cells().size()).min().orElse(0);
        var cells = table.total().cells();
        if (cells.size() >= least) {
            return Optional.of(table);
        }
        Optional<TableRows> best = Optional.empty();
        var most = 0L;
        for (var lead = cells.size(); lead > 0; lead--) {
            var shifted = new ArrayList<>(cells.subList(0, lead));
            shifted.addAll(Collections.nCopies(least - cells.size(), ""));
            shifted.addAll(cells.subList(lead, cells.size()));
            var row = new Row(table.total().writing(), shifted);
            var other = new TableRows(table.heads(), table.parts(), row, table.isFirst());
            var right = other.addingUp();
            if (right > most) {
                best = Optional.of(other);
                most = right;
            }
        }
        return best;
    }

    /** How many columns add up. */
    private long addingUp() {
        return IntStream.range(1, heads.size())
                .filter(column -> {
                    var numbers = column(column);
                    var sum = total.at(column);
                    return sum != null
                            && sum.signum() > 0
                            && !numbers.isEmpty()
                            && numbers.stream()
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                                            .compareTo(sum)
                                    == 0;
                })
                .count();
    }

    /** The column's numbers; empty where one of them is none, or where fewer than two are said. */
    List<BigDecimal> column(int column) {
        var numbers = new ArrayList<BigDecimal>();
        for (var row : parts) {
            var number = row.at(column);
            if (number == null && !row.isBlank(column)) {
                return List.of();
            }
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers.size() < 2 ? List.of() : numbers;
    }

    /** One of the last digit for every four parts, as of sums in sentences. */
    static BigDecimal tolerance(List<BigDecimal> parts, BigDecimal total) {
        var scale = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var step = BigDecimal.ONE.scaleByPowerOfTen(-Math.min(Math.max(scale, 0), Math.max(total.scale(), 0)));
        return scale == 0 && total.scale() <= 0
                ? BigDecimal.ZERO
                : step.multiply(BigDecimal.valueOf((parts.size() + 3) / 4));
    }
}
