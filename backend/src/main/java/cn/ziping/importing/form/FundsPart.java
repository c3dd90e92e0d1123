package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the funds of a form: rows of money by its origin, columns from the budget to the score of its execution. */
final class FundsPart {
    private static final Pattern NAMED =
            Pattern.compile("(?:其中\\s*[:：]\\s*)?(\\p{IsHan}{2,16})\\s*[:：]\\s*([\\d,，.]+(?:万元|元)?)");

    private final FormPage page;
    private final FundsHead head;
    private final MoneyUnit unit;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A row of the funds, amounts in 万元.
     *
     * @param row null where its name is not known
     * @param evidence of the columns
     */
    record Line(
            @Nullable FundRow row,
            String label,
            Map<FundColumn, BigDecimal> values,
            Map<FundColumn, Evidence> evidence) {
        @Nullable
        BigDecimal value(FundColumn column) {
            return values.get(column);
        }

        boolean isMoney() {
            return values.entrySet().stream()
                    .anyMatch(value ->
                            value.getKey().isAmount() && value.getValue().signum() != 0);
        }

        /** For where it stays text. */
        String told() {
            var told = new ArrayList<String>();
            values.forEach((column, value) -> told.add(FundWords.of(column) + value.toPlainString()));
            return String.join("，", told);
        }
    }

    private FundsPart(FormPage page, FundsHead head, MoneyUnit unit) {
        this.page = page;
        this.head = head;
        this.unit = unit;
    }

    /** @return the first row below the funds */
    static int read(FormPage page, FundsHead head, MoneyUnit unit, List<Line> lines) {
        var part = new FundsPart(page, head, unit);
        var next = part.rows();
        lines.addAll(part.lines);
        return next;
    }

    private int rows() {
        head.columns().keySet().forEach(page::use);
        var row = head.bottom();
        for (var above = top(); above < row; above++) {
            page.grid().worded(above).stream().forEach(page::use);
        }
        while (row < page.to() && !isEnd(row)) {
            line(row);
            row++;
        }
        return row;
    }

    private int top() {
        return head.columns().keySet().stream().mapToInt(Box::row).min().orElse(head.bottom());
    }

    private boolean isEnd(int row) {
        var worded = page.grid().worded(row);
        if (worded.isEmpty()) {
            return false;
        }
        return Sections.begins(page, row)
                || FundsHead.at(page, row).isPresent()
                || worded.stream().anyMatch(box -> head.covered(box) >= 2)
                || worded.stream().noneMatch(box -> box.column() < head.firstColumn())
                        && !lines.isEmpty()
                        && !isFigures(row);
    }

    private boolean isFigures(int row) {
        return head.columns().keySet().stream()
                .map(column -> page.grid().at(row, column.column()))
                .allMatch(box -> Amount.rate(box.text()).isReadable());
    }

    private void line(int row) {
        var label = label(row);
        var values = new EnumMap<FundColumn, BigDecimal>(FundColumn.class);
        var evidence = new EnumMap<FundColumn, Evidence>(FundColumn.class);
        head.columns().forEach((column, what) -> {
            var box = page.grid().at(row, column.column());
            if (box.row() == row && !box.isBlank() && !page.isUsed(box) && !named(box, what)) {
                value(box, what, values, evidence);
            }
        });
        var name = label == null ? "" : Words.line(label.text());
        others(row, name);
        if (label == null && values.isEmpty()) {
            return;
        }
        var known = label == null ? null : FundRow.of(label.key()).orElse(null);
        lines.add(new Line(known == null && lines.isEmpty() ? FundRow.TOTAL : known, name, values, evidence));
    }

    /** 其中：基本支出：968.40 in the column of an amount: a row of its own, of which only this amount is told. */
    private boolean named(Box box, FundColumn what) {
        var match = NAMED.matcher(Words.line(box.text()));
        if (!what.isAmount() || head.covered(box) != 1 || !match.matches()) {
            return false;
        }
        var known = FundRow.of(Words.key(match.group(1))).orElse(null);
        var value = Amount.money(match.group(2), unit).value();
        if (known == null || known == FundRow.TOTAL || value == null) {
            return false;
        }
        page.use(box);
        lines.add(new Line(known, match.group(1).strip(), Map.of(what, value), Map.of(what, box.evidence())));
        return true;
    }

    /** Columns that no value is known for, such as what was left of the money. */
    private void others(int row, String name) {
        for (var box : page.grid().worded(row)) {
            var above = page.grid().at(head.bottom() - 1, box.column());
            if (box.column() >= head.firstColumn() && head.covered(box) == 0) {
                page.use(above);
                if (Words.isNothing(box.text())) {
                    page.use(box);
                } else {
                    page.text(name + "·" + Words.line(above.text()), box);
                }
            }
        }
    }

    private void value(
            Box box, FundColumn what, Map<FundColumn, BigDecimal> values, Map<FundColumn, Evidence> evidence) {
        if (what == FundColumn.REASON) {
            if (Words.isNothing(box.text())) {
                page.use(box);
            } else {
                page.text("预算执行说明", box);
            }
            return;
        }
        var read = what.isRate()
                ? Amount.rate(box.text())
                : what.isAmount() ? money(box, what) : Amount.points(box.text());
        if (!read.isReadable()) {
            page.doubt(DoubtKind.NOT_UNDERSTOOD, "资金一栏的“" + Words.line(box.text()) + "”读不出数字，请核对后填写。", box.evidence());
            return;
        }
        page.use(box);
        var value = read.value();
        if (value != null && !values.containsKey(what)) {
            values.put(what, value);
            evidence.put(what, box.evidence());
        }
    }

    private Amount money(Box box, FundColumn what) {
        var ofColumn = head.columns().entrySet().stream()
                .filter(column -> column.getValue() == what)
                .map(column -> Amount.unit(column.getKey().text()))
                .flatMap(Optional::stream)
                .findFirst();
        return Amount.money(box.text(), ofColumn.orElse(unit));
    }

    private @Nullable Box label(int row) {
        Box label = null;
        for (var box : page.grid().worded(row)) {
            if (box.column() < head.firstColumn()) {
                page.use(box);
                label = box;
            }
        }
        return label;
    }
}
