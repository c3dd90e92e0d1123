package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.measure.MoneyUnit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads funds that lie on their side: 年初预算数 and 全年执行数 as rows, the sources of the money as columns. */
final class FundsAcross {
    private final FormPage page;
    private final List<Box> sources;

    private FundsAcross(FormPage page, List<Box> sources) {
        this.page = page;
        this.sources = sources;
    }

    /** @return empty where no such funds begin in this row */
    static Optional<FundsAcross> at(FormPage page, int row) {
        var sources = page.grid().worded(row).stream()
                .filter(box -> FundRow.of(box.key()).isPresent()
                        && FundColumn.of(box.key()).isEmpty())
                .toList();
        if (sources.size() < 2 || row + 1 >= page.to()) {
            return Optional.empty();
        }
        var funds = new FundsAcross(page, sources);
        return funds.column(row + 1) == null ? Optional.empty() : Optional.of(funds);
    }

    private int left() {
        return sources.get(0).column();
    }

    /** What the row says by its name; null where it is none of the funds. */
    private @Nullable FundColumn column(int row) {
        var label = label(row);
        return label == null
                ? null
                : FundColumn.of(label.key())
                        .filter(column -> column.isAmount() || column.isRate())
                        .orElse(null);
    }

    private @Nullable Box label(int row) {
        Box label = null;
        for (var box : page.grid().worded(row)) {
            label = box.column() < left() ? box : label;
        }
        return label;
    }

    /** @return the first row below the funds */
    int read(MoneyUnit unit, List<FundsPart.Line> lines) {
        var top = sources.get(0).row();
        var ofEdge = page.grid().crossing(top).stream()
                .filter(box -> box.column() < left())
                .map(box -> Amount.unit(box.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(unit);
        page.grid().worded(top).forEach(page::use);
        var values = new LinkedHashMap<Box, Map<FundColumn, BigDecimal>>();
        var evidence = new LinkedHashMap<Box, Map<FundColumn, Evidence>>();
        for (var source : sources) {
            values.put(source, new EnumMap<>(FundColumn.class));
            evidence.put(source, new EnumMap<>(FundColumn.class));
        }
        var row = top + 1;
        for (var column = column(row); column != null; column = row < page.to() ? column(row) : null) {
            page.grid().worded(row).stream()
                    .filter(box -> box.column() < left())
                    .forEach(page::use);
            for (var source : sources) {
                value(page.grid().at(row, source.column()), column, ofEdge, values.get(source), evidence.get(source));
            }
            row++;
        }
        for (var source : sources) {
            lines.add(new FundsPart.Line(
                    FundRow.of(source.key()).orElse(null),
                    Words.line(source.text()),
                    values.getOrDefault(source, Map.of()),
                    evidence.getOrDefault(source, Map.of())));
        }
        return row;
    }

    private void value(
            Box box,
            FundColumn column,
            MoneyUnit unit,
            @Nullable Map<FundColumn, BigDecimal> values,
            @Nullable Map<FundColumn, Evidence> evidence) {
        var read = column.isRate() ? Amount.rate(box.text()) : Amount.money(box.text(), unit);
        var value = read.value();
        if (!read.isReadable()) {
            page.doubt(DoubtKind.NOT_UNDERSTOOD, "资金一栏的“" + Words.line(box.text()) + "”读不出数字，请核对后填写。", box.evidence());
            return;
        }
        page.use(box);
        if (value != null && values != null && evidence != null) {
            values.put(column, value);
            evidence.put(column, box.evidence());
        }
    }
}
