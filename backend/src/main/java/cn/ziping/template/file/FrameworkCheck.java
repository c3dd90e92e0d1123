package cn.ziping.template.file;

import cn.ziping.template.FrameworkIndicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a framework of indicators must keep beyond its shape: rows told apart, groups together, weights that add up. */
final class FrameworkCheck {
    private final TemplateDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private FrameworkCheck(TemplateDocument document) {
        this.document = document;
    }

    static List<Fault> faults(TemplateDocument document) {
        var check = new FrameworkCheck(document);
        check.order();
        if (check.faults.isEmpty()) {
            check.execution();
            check.weights();
        }
        return check.faults;
    }

    private record Row(int index, FrameworkIndicator indicator) {
        String pointer(String property) {
            return "/framework/" + index + property;
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var indicator : document.framework()) {
            rows.add(new Row(rows.size(), indicator));
        }
        return rows;
    }

    private void order() {
        var rows = new HashSet<List<String>>();
        var groups = new HashSet<List<String>>();
        var before = List.<String>of();
        for (var row : rows()) {
            var path = path(row.indicator());
            if (!rows.add(path)) {
                faults.add(new Fault(row.pointer(""), "指标重复", "an indicator is there twice"));
            }
            for (var depth = 1; depth <= path.size(); depth++) {
                var group = path.subList(0, depth);
                var goesOn = before.size() >= depth && before.subList(0, depth).equals(group);
                if (!groups.add(group) && !goesOn) {
                    faults.add(new Fault(row.pointer(""), "同一组的指标要写在一起", "indicators of a group stand together"));
                }
            }
            before = path;
        }
    }

    private static List<String> path(FrameworkIndicator row) {
        return Stream.of(row.level1(), row.level2(), row.level3())
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    /** The row that stands for execution is there and has its weight. */
    private void execution() {
        var execution = document.scoring().execution();
        if (execution == null || execution.level1() == null) {
            return;
        }
        var row = rows().stream()
                .filter(one -> one.indicator().level1().equals(execution.level1()))
                .findFirst()
                .map(Row::indicator);
        if (row.isEmpty()
                || row.get().level2() != null
                || row.get().weight() == null
                || execution.weight().compareTo(row.get().weight()) != 0) {
            faults.add(new Fault(
                    "/scoring/execution",
                    "framework 中应有一行 %s，分值 %s".formatted(execution.level1(), plain(execution.weight())),
                    "framework must have a row %s of %s points"
                            .formatted(execution.level1(), plain(execution.weight()))));
        }
    }

    private void weights() {
        var rows = rows();
        if (rows.stream().allMatch(row -> row.indicator().weight() == null)) {
            return;
        }
        var total = BigDecimal.ZERO;
        for (var group : groups(rows, FrameworkIndicator::level1)) {
            var sum = sum(group, FrameworkIndicator::level2, FrameworkIndicator::level3);
            if (sum == null) {
                faults.add(new Fault(
                        group.get(0).pointer(""),
                        "%s 缺少分值".formatted(group.get(0).indicator().level1()),
                        "%s has no weight".formatted(group.get(0).indicator().level1())));
                return;
            }
            total = total.add(sum);
        }
        var execution = document.scoring().execution();
        if (execution != null && execution.level1() == null) {
            total = total.add(execution.weight());
        }
        if (total.compareTo(BigDecimal.valueOf(document.fullScore())) != 0) {
            faults.add(new Fault(
                    "/framework",
                    "分值（含预算执行）合计 %s，应等于 fullScore %d".formatted(plain(total), document.fullScore()),
                    "weights, execution included, add up to %s and not to fullScore %d"
                            .formatted(plain(total), document.fullScore())));
        }
    }

    /** What a group comes to; null where that cannot be said. A total that its parts contradict is a fault. */
    @SafeVarargs
    private @Nullable BigDecimal sum(List<Row> group, Function<FrameworkIndicator, @Nullable String>... levels) {
        var below = levels[0];
        var own = group.stream()
                .filter(row -> below.apply(row.indicator()) == null)
                .findFirst();
        var stated = own.map(row -> row.indicator().weight()).orElse(null);
        var parts = group.stream()
                .filter(row -> below.apply(row.indicator()) != null)
                .toList();
        if (parts.isEmpty()) {
            return stated;
        }
        var known = BigDecimal.ZERO;
        var isWhole = true;
        for (var part : groups(parts, row -> Objects.requireNonNull(below.apply(row)))) {
            var weight = levels.length > 1
                    ? sum(part, levels[1])
                    : part.get(0).indicator().weight();
            known = known.add(weight == null ? BigDecimal.ZERO : weight);
            isWhole &= weight != null;
        }
        var compared = stated == null ? 0 : known.compareTo(stated);
        if (compared > 0 || (compared < 0 && isWhole)) {
            faults.add(new Fault(
                    own.map(row -> row.pointer("/weight")).orElse("/framework"),
                    "下级指标分值合计 %s，与本级分值 %s 不符".formatted(plain(known), plain(Objects.requireNonNull(stated))),
                    "parts add up to %s and not to %s".formatted(plain(known), plain(Objects.requireNonNull(stated)))));
        }
        return stated != null ? stated : isWhole ? known : null;
    }

    private static Iterable<List<Row>> groups(List<Row> rows, Function<FrameworkIndicator, String> name) {
        var groups = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> groups.computeIfAbsent(name.apply(row.indicator()), any -> new ArrayList<>())
                .add(row));
        return groups.values();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
