package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import cn.ziping.template.FrameworkIndicator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Weights beside the template's (W02, W05), and one that outweighs all others (W07). Stored reports only. */
final class RowWeights implements Rule {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int FEWEST = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(WeightCards.W02, WeightCards.W05, WeightCards.W07);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (subject.isDocument()) {
            return;
        }
        var framework = framework(subject);
        for (var sheet : Sheet.of(subject.indicators())) {
            var sum = sheet.sum(Indicator::weight);
            if (sum == null || sum.signum() <= 0) {
                continue;
            }
            heavy(sheet, sum, findings);
            if (!framework.isEmpty() && subject.isOfProjects() == (sheet.project() != null)) {
                scheme(sheet, framework, findings);
            }
        }
    }

    private static void heavy(Sheet sheet, BigDecimal sum, Consumer<Finding> findings) {
        var leaves = sheet.leaves();
        if (leaves.size() < FEWEST) {
            return;
        }
        leaves.stream()
                .filter(row -> Points.isMore(
                        Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO)
                                .multiply(TWO),
                        sum))
                .findFirst()
                .ifPresent(row -> findings.accept(Finding.of(
                        WeightCards.W07,
                        "“%s”一项占分值%s，超过全部分值%s的一半，建议拆分或调整。"
                                .formatted(
                                        Sheet.name(row),
                                        Points.show(Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO)),
                                        Points.show(sum)),
                        "不超过" + Points.show(sum.divide(TWO)),
                        Points.show(Objects.requireNonNullElse(row.weight(), BigDecimal.ZERO)),
                        Place.of(row, "weight", null))));
    }

    /** Weights of level 1 as the template sets them; empty where it leaves one open. */
    private static Map<String, BigDecimal> framework(Subject subject) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        var rows = subject.template().framework();
        for (var name : rows.stream().map(FrameworkIndicator::level1).distinct().toList()) {
            var group = rows.stream().filter(row -> row.level1().equals(name)).toList();
            var total = group.stream()
                    .filter(row -> row.level2() == null)
                    .map(FrameworkIndicator::weight)
                    .filter(Objects::nonNull)
                    .findFirst();
            var parts = group.stream()
                    .filter(row -> row.level2() != null)
                    .map(FrameworkIndicator::weight)
                    .toList();
            if (total.isPresent()) {
                weights.put(name, total.get());
            } else if (!parts.isEmpty() && parts.stream().allMatch(Objects::nonNull)) {
                weights.put(
                        name,
                        Points.sum(parts.stream().map(BigDecimal.class::cast).toList()));
            } else {
                return Map.of();
            }
        }
        return weights;
    }

    private static void scheme(Sheet sheet, Map<String, BigDecimal> framework, Consumer<Finding> findings) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var name : sheet.rows().stream().map(Indicator::level1).distinct().toList()) {
            var rows = sheet.rows().stream()
                    .filter(row -> row.level1().equals(name))
                    .toList();
            var sum = Sheet.of(rows).get(0).sum(Indicator::weight);
            if (sum == null) {
                return;
            }
            weights.put(name, sum);
        }
        if (withoutSatisfaction(sheet, framework, weights, findings)) {
            return;
        }
        for (var weight : weights.entrySet()) {
            var asked = framework.get(weight.getKey());
            if (asked != null && Points.differ(asked, weight.getValue())) {
                var row = sheet.rows().stream()
                        .filter(one -> one.level1().equals(weight.getKey()))
                        .findFirst()
                        .orElseThrow();
                var message = "“%s”分值合计%s，模板规定%s，请调整分值或写明依据。"
                        .formatted(weight.getKey(), Points.show(weight.getValue()), Points.show(asked));
                findings.accept(Finding.of(
                        WeightCards.W02,
                        message,
                        Points.show(asked),
                        Points.show(weight.getValue()),
                        Place.of(row, "weight", null)));
                return;
            }
        }
    }

    /** 财预〔2021〕101号: without 满意度 its points go to 效益; then the scheme is kept. */
    private static boolean withoutSatisfaction(
            Sheet sheet,
            Map<String, BigDecimal> framework,
            Map<String, BigDecimal> weights,
            Consumer<Finding> findings) {
        var satisfaction =
                framework.keySet().stream().filter(name -> name.contains("满意度")).findFirst();
        var benefit =
                weights.keySet().stream().filter(name -> name.contains("效益")).findFirst();
        if (satisfaction.isEmpty()
                || benefit.isEmpty()
                || weights.keySet().stream().anyMatch(name -> name.contains("满意度"))) {
            return false;
        }
        var asked = framework.get(benefit.get());
        var points = Objects.requireNonNullElse(framework.get(satisfaction.get()), BigDecimal.ZERO);
        if (asked == null) {
            return false;
        }
        var has = Objects.requireNonNullElse(weights.get(benefit.get()), BigDecimal.ZERO);
        if (Points.differ(has, asked.add(points))) {
            var row = sheet.rows().stream()
                    .filter(one -> one.level1().equals(benefit.get()))
                    .findFirst()
                    .orElseThrow();
            var message = "没有满意度指标，其分值%s应并入“%s”（应为%s，现为%s），请调整。"
                    .formatted(Points.show(points), benefit.get(), Points.show(asked.add(points)), Points.show(has));
            findings.accept(Finding.of(
                    WeightCards.W05,
                    message,
                    Points.show(asked.add(points)),
                    Points.show(has),
                    Place.of(row, "weight", null)));
        }
        return true;
    }
}
