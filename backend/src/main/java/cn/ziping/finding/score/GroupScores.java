package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What sentences say groups of the table have earned, beside the rows of these groups: 过程类得24.27分. */
final class GroupScores {
    /** More groups are no table of scores. */
    private static final int MOST = 200;

    private GroupScores() {}

    /** Groups whose sentence does not tell the sum of its rows, with that sum, where the sentence of another does. */
    static Map<Item, BigDecimal> wrong(Subject subject, Text text, Outline outline) {
        var wrong = new LinkedHashMap<Item, BigDecimal>();
        var sheets = Sheets.of(subject, text).stream()
                .filter(sheet -> sheet.project() == null)
                .toList();
        var isRead = sheets.size() == 1 && sheets.get(0).rows().size() <= MOST;
        var tables = PointTable.of(subject, text);
        if (!isRead && tables.size() != 1) {
            return wrong;
        }
        var read = isRead ? sums(sheets.get(0), outline) : Map.<String, List<BigDecimal>>of();
        var sums = read.isEmpty() && tables.size() == 1 ? drawn(tables.get(0)) : read;
        var agrees = 0;
        for (var item : outline.root.all().toList()) {
            var sum = sums.getOrDefault(ItemName.plain(item.name), List.of());
            var score = item.scored();
            if (score == null || sum.size() != 1 || item.scoredChildren().size() > 1) {
                continue;
            }
            var right = sum.get(0);
            if (!Points.differ(score, right)) {
                agrees++;
            } else if (score.subtract(right)
                            .abs()
                            .multiply(BigDecimal.valueOf(4))
                            .compareTo(right)
                    < 0) {
                wrong.put(item, right);
            }
        }
        return agrees > 0 && agrees >= wrong.size() ? wrong : Map.of();
    }

    private static Map<String, List<BigDecimal>> sums(Sheet sheet, Outline outline) {
        var sums = new HashMap<String, List<BigDecimal>>();
        for (var group : sheet.groups()) {
            var first = group.first();
            var sum = group.sum(Indicator::score);
            if (!group.isLeaf() && group.total() == null && first != null && sum != null) {
                put(sums, first.level1(), sum);
            }
        }
        if (sums.isEmpty()) {
            var scored = sheet.leaves().stream()
                    .filter(row -> row.weight() != null || row.score() != null)
                    .toList();
            inOrder(scored, outline, sums);
        }
        return sums;
    }

    /** Of the rows that name their group first. */
    private static Map<String, List<BigDecimal>> drawn(PointTable table) {
        var groups = table.lines().stream()
                .filter(line -> !line.group().isEmpty() && !line.group().equals(line.name()))
                .collect(Collectors.groupingBy(line -> ItemName.plain(line.group())));
        return groups.size() < 2
                ? Map.of()
                : groups.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                group -> List.of(PointTable.sum(group.getValue(), PointTable.Line::score))));
    }

    /** A table without groups: its rows in order, as their weights make up those of the scheme. */
    private static void inOrder(List<Indicator> rows, Outline outline, Map<String, List<BigDecimal>> sums) {
        var found = new LinkedHashMap<String, BigDecimal>();
        var at = 0;
        for (var group : outline.scheme.entrySet()) {
            var rest = group.getValue().value();
            var sum = BigDecimal.ZERO;
            while (rest.signum() > 0 && at < rows.size()) {
                var weight = rows.get(at).weight();
                var score = rows.get(at).score();
                if (weight == null || score == null || weight.signum() <= 0) {
                    return;
                }
                rest = rest.subtract(weight);
                sum = sum.add(score);
                at++;
            }
            if (rest.signum() != 0) {
                return;
            }
            found.put(group.getKey(), sum);
        }
        if (at == rows.size()) {
            found.forEach((name, sum) -> put(sums, name, sum));
        }
    }

    private static void put(Map<String, List<BigDecimal>> sums, String name, BigDecimal sum) {
        sums.computeIfAbsent(ItemName.plain(name), key -> new ArrayList<>()).add(sum);
    }
}
