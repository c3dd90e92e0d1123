package cn.ziping.finding.column;

import cn.ziping.finding.table.Cell;
import cn.ziping.finding.table.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a row may have to do with each other.
 *
 * @param result column of what follows
 * @param of columns that it follows from: of a rate the part and the whole
 */
record Relation(Kind kind, int result, List<Integer> of) {
    enum Kind {
        /** Percent of the second in the first. */
        RATE,
        PRODUCT,
        /** A product of 元 in 万元. */
        PRODUCT_IN_WAN,
        SUM
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** The value that follows, exact; null where the row does not say what it follows from. */
    @Nullable
    BigDecimal value(TextTable.Row row) {
        var values = of.stream().map(column -> number(row, column)).toList();
        if (values.contains(null)) {
            return null;
        }
        return switch (kind) {
            case RATE ->
                values.get(1).signum() <= 0
                        ? null
                        : values.get(0).movePointRight(2).divide(values.get(1), MathContext.DECIMAL64);
            case PRODUCT -> values.get(0).multiply(values.get(1));
            case PRODUCT_IN_WAN -> values.get(0).multiply(values.get(1)).divide(TEN_THOUSAND, MathContext.DECIMAL64);
            case SUM -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /** A blank counts nothing in a sum. */
    private @Nullable BigDecimal number(TextTable.Row row, int column) {
        var cell = row.cells().get(column);
        return kind == Kind.SUM && cell.isBlank() ? BigDecimal.ZERO : cell.value();
    }

    /** Whether the row says something of it that an accident would hardly say: not 100 % of the same, nothing plus itself. */
    boolean isTelling(TextTable.Row row) {
        var result = row.cells().get(result()).value();
        var values = of.stream().map(column -> row.cells().get(column).value()).toList();
        if (result == null
                || result.signum() <= 0
                || values.stream().anyMatch(value -> value == null || value.signum() == 0)) {
            return false;
        }
        return kind == Kind.SUM
                || values.get(0).compareTo(values.get(1)) != 0
                        && values.stream().allMatch(value -> value != null && value.compareTo(BigDecimal.ONE) != 0);
    }

    /** Rounded and truncated are both right. */
    boolean fits(BigDecimal exact, BigDecimal printed, TextTable.Row row) {
        var apart = exact.subtract(printed).abs();
        var unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
        return switch (kind) {
            case RATE -> apart.compareTo(unit) < 0;
            case SUM -> apart.compareTo(unit.max(step(row))) <= 0 && !isWhole(row) || apart.signum() == 0;
            case PRODUCT, PRODUCT_IN_WAN -> apart.compareTo(unit.add(blur(row))) <= 0;
        };
    }

    private BigDecimal step(TextTable.Row row) {
        return of.stream()
                .map(column -> row.cells().get(column).value())
                .map(value -> value == null ? BigDecimal.ZERO : BigDecimal.ONE.scaleByPowerOfTen(-value.scale()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private boolean isWhole(TextTable.Row row) {
        return of.stream()
                .map(column -> row.cells().get(column).value())
                .allMatch(value -> value == null || value.scale() <= 0);
    }

    /** What a price that was rounded may be off, over all pieces. */
    private BigDecimal blur(TextTable.Row row) {
        var one = row.cells().get(of.get(0)).value();
        var other = row.cells().get(of.get(1)).value();
        if (one == null || other == null) {
            return BigDecimal.ZERO;
        }
        var blur = blur(one).multiply(other).add(blur(other).multiply(one));
        return kind == Kind.PRODUCT_IN_WAN ? blur.divide(TEN_THOUSAND, MathContext.DECIMAL64) : blur;
    }

    private static BigDecimal blur(BigDecimal value) {
        return value.scale() <= 0 ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(-value.scale());
    }

    /** As the row would print it. */
    String printed(BigDecimal exact, Cell like) {
        var scale = like.value() == null ? 2 : Math.max(like.value().scale(), 0);
        var plain = exact.setScale(scale, RoundingMode.HALF_UP).toPlainString();
        return plain + like.unit();
    }

    String formula(TextTable.Row row) {
        var sign = switch (kind) {
            case RATE -> "÷";
            case SUM -> "＋";
            case PRODUCT, PRODUCT_IN_WAN -> "×";
        };
        return of.stream()
                .map(column -> row.cells().get(column))
                .filter(Cell::isNumber)
                .map(Cell::words)
                .collect(Collectors.joining(sign));
    }
}
