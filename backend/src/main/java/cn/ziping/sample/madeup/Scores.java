package cn.ziping.sample.madeup;

import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.scoring.Spending;
import cn.ziping.scoring.Suggestion;
import cn.ziping.scoring.Suggestions;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores of a made-up report: those that the template's rules suggest, and for what they leave to people part of the weight. */
record Scores(Template template, Spending spending, List<Project> projects) {
    private static final BigDecimal PART = new BigDecimal("0.7");

    /** The rows with their scores, or without any where nothing is filled in yet; then with what the rules suggest for them. */
    List<Indicator> of(Layout layout, List<Indicator> rows, boolean filledIn) {
        var suggested = suggestions(rows);
        var scored = filledIn
                ? rows.stream().map(row -> row.withScore(score(row, suggested))).toList()
                : rows;
        var all = layout.totals() ? withTotals(layout, scored, filledIn) : scored;
        var told = suggestions(all);
        return all.stream().map(row -> suggested(row, told.get(row.id()))).toList();
    }

    private Map<UUID, Suggestion> suggestions(List<Indicator> rows) {
        return Suggestions.of(template, spending, projects, rows).indicators();
    }

    private static @Nullable BigDecimal score(Indicator row, Map<UUID, Suggestion> suggested) {
        var suggestion = suggested.get(row.id());
        if (suggestion != null && suggestion.score() != null) {
            return suggestion.score();
        }
        return row.weight() == null ? null : row.weight().multiply(PART).setScale(1, RoundingMode.HALF_UP);
    }

    /** Before the rows of a group the one with its total. */
    private List<Indicator> withTotals(Layout layout, List<Indicator> rows, boolean filledIn) {
        var all = new ArrayList<Indicator>();
        if (layout.execution() != null) {
            var rate = spending.rate();
            var row = total(layout.execution(), Layout.EXECUTION_WEIGHT, rate == null ? null : rate + "%");
            all.add(row.withScore(filledIn ? score(row, suggestions(List.of(row))) : null));
        }
        for (var group : layout.groups()) {
            var own = rows.stream()
                    .filter(row -> row.level1().equals(group.level1()))
                    .toList();
            var sum = own.stream()
                    .map(Indicator::score)
                    .map(score -> score == null ? BigDecimal.ZERO : score)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            all.add(total(group.level1(), BigDecimal.valueOf(group.weight()), null)
                    .withScore(filledIn ? sum : null));
            all.addAll(own);
        }
        return all;
    }

    private static Indicator total(String level1, BigDecimal weight, @Nullable String actual) {
        return new Indicator(
                Keys.next(),
                1,
                null,
                level1,
                null,
                null,
                null,
                null,
                null,
                null,
                actual,
                null,
                null,
                weight,
                null,
                null,
                null,
                null,
                null);
    }

    private static Indicator suggested(Indicator row, @Nullable Suggestion suggestion) {
        return suggestion == null ? row : row.withSuggestion(suggestion.score(), suggestion.sentence());
    }
}
