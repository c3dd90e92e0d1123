package cn.ziping.printing;

import static java.util.Objects.requireNonNullElse;

import cn.ziping.printing.FormIndicators.Line;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.template.FormRules;
import cn.ziping.template.FormRules.Labelled;
import cn.ziping.template.FormRules.Part;
import cn.ziping.template.FundField;
import cn.ziping.template.FundLine;
import cn.ziping.template.IndicatorField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that 《项目支出绩效自评表》 and 《部门整体支出绩效自评表》 have in common: funds, goals, indicators, total. A column
 * that the report has no data for is empty, to be filled in by hand.
 */
final class OfficialForm {
    private final FormRules rules;
    private final Set<IndicatorField> columns;
    private final FormLayout layout;
    private final FormSheet sheet = new FormSheet();
    /** Where the score of the execution stands, the first one that the total adds up; negative where there is none. */
    private int executionRow = -1;

    OfficialForm(FormRules rules) {
        this.rules = rules;
        this.columns = rules.indicators().stream().map(Part::field).collect(Collectors.toSet());
        this.layout = FormLayout.of(
                ColumnWidths.ofIndicators(rules.indicators()),
                index(rules.indicators(), IndicatorField.SCORE),
                ColumnWidths.ofFunds(rules.funds()),
                index(rules.funds(), FundField.SCORE));
    }

    private static <F extends Labelled> int index(List<Part<F>> parts, F field) {
        return parts.stream().map(Part::field).toList().indexOf(field);
    }

    /** Where the names of the rows at the edge end. */
    private int edge() {
        return layout.indicators().get(0);
    }

    private int head() {
        return layout.funds().get(0);
    }

    /** A name and what it is. */
    OfficialForm row(String label, String words) {
        sheet.row().head(0, head(), label).words(head(), FormLayout.WIDTH, words);
        return this;
    }

    /** Two names beside one another. */
    OfficialForm row(String label, String words, String otherLabel, String otherWords) {
        var middle = layout.near(FormLayout.WIDTH / 2, head());
        var other = layout.near(middle + head(), middle);
        sheet.row()
                .head(0, head(), label)
                .words(head(), middle, words)
                .head(middle, other, otherLabel)
                .words(other, FormLayout.WIDTH, otherWords);
        return this;
    }

    /** Rows behind one name, below a row of four heads. */
    OfficialForm list(String label, List<String> heads, List<List<String>> rows) {
        var ends = new ArrayList<>(List.of(edge()));
        for (var share : List.of(32, 66, 83)) {
            var place = edge() + (FormLayout.WIDTH - edge()) * share / 100;
            ends.add(layout.near(place, ends.get(ends.size() - 1)));
        }
        ends.add(FormLayout.WIDTH);
        sheet.row().head(0, edge(), label, rows.size() + 1);
        for (var i = 0; i < heads.size(); i++) {
            sheet.head(ends.get(i), ends.get(i + 1), heads.get(i));
        }
        for (var row : rows) {
            sheet.row();
            for (var i = 0; i < row.size(); i++) {
                sheet.cell(ends.get(i), ends.get(i + 1), row.get(i), 1, i < 2 ? Alignment.LEFT : Alignment.RIGHT);
            }
        }
        return this;
    }

    OfficialForm funds(String label, Function<FundLine, FormFunds> funds, ExecutionEntry execution) {
        var ends = layout.funds();
        var lines = rules.fundLines();
        sheet.row().head(0, ends.get(0), label, lines.size() + 1).head(ends.get(0), ends.get(1), "");
        for (var i = 0; i < rules.funds().size(); i++) {
            sheet.head(ends.get(i + 1), ends.get(i + 2), rules.funds().get(i).words());
        }
        for (var line : lines) {
            var first = line == lines.get(0);
            if (first && index(rules.funds(), FundField.SCORE) >= 0) {
                executionRow = sheet.height();
            }
            sheet.row().head(ends.get(0), ends.get(1), line.words());
            var said = funds.apply(line.field());
            for (var i = 0; i < rules.funds().size(); i++) {
                var field = rules.funds().get(i).field();
                sheet.cell(
                        ends.get(i + 1),
                        ends.get(i + 2),
                        fund(said, field, first, execution),
                        1,
                        alignment(field, first));
            }
        }
        return this;
    }

    private static String fund(FormFunds funds, FundField field, boolean first, ExecutionEntry execution) {
        return switch (field) {
            case INITIAL_BUDGET -> figure(funds.initialBudget());
            case ADJUSTED_BUDGET -> figure(funds.adjustedBudget());
            case EXECUTED -> figure(funds.executed());
            case EXECUTION_RATE -> IndicatorCell.rate(funds.rate());
            case WEIGHT -> first ? figure(execution.weight()) : "-";
            case SCORE -> first ? figure(execution.score()) : "-";
            case BLANK -> "";
        };
    }

    private static Alignment alignment(FundField field, boolean first) {
        var isDash = !first && (field == FundField.WEIGHT || field == FundField.SCORE);
        return isDash || field == FundField.EXECUTION_RATE ? Alignment.CENTER : Alignment.RIGHT;
    }

    OfficialForm goals(String expected, String achieved) {
        var middle = layout.near((edge() + FormLayout.WIDTH) / 2, edge());
        sheet.row()
                .head(0, edge(), "年度总体目标", 2)
                .head(edge(), middle, "预期目标")
                .head(middle, FormLayout.WIDTH, "实际完成情况")
                .row()
                .words(edge(), middle, expected)
                .words(middle, FormLayout.WIDTH, achieved);
        return this;
    }

    /** @param full what the total is out of */
    OfficialForm indicators(FormIndicators indicators, BigDecimal full, @Nullable BigDecimal total) {
        var ends = layout.indicators();
        var first = sheet.height();
        sheet.row().head(0, edge(), "绩效指标", indicators.lines().size() + 1);
        for (var i = 0; i < rules.indicators().size(); i++) {
            sheet.head(ends.get(i), ends.get(i + 1), rules.indicators().get(i).words());
        }
        var lines = indicators.lines();
        for (var at = 0; at < lines.size(); at++) {
            sheet.row();
            for (var i = 0; i < rules.indicators().size(); i++) {
                indicator(lines, at, rules.indicators().get(i).field(), ends.get(i), ends.get(i + 1));
            }
        }
        if (index(rules.indicators(), IndicatorField.SCORE) >= 0) {
            total(indicators.addUp() ? (executionRow >= 0 ? executionRow : first + 1) : -1, full, total);
        }
        return this;
    }

    private void indicator(List<Line> lines, int at, IndicatorField field, int from, int to) {
        var line = lines.get(at);
        if (field == IndicatorField.LEVEL1 || field == IndicatorField.LEVEL2) {
            var begins = at == 0 || !isSame(lines.get(at - 1), line, field);
            if (begins) {
                sheet.cell(from, to, group(line, field), high(lines, at, field), Alignment.CENTER);
            }
        } else {
            var words = field == IndicatorField.LEVEL3 ? line.level3() : IndicatorCell.of(line.row(), field, columns);
            sheet.cell(from, to, words, 1, IndicatorCell.alignment(field));
        }
    }

    private static String group(Line line, IndicatorField field) {
        return field == IndicatorField.LEVEL1 ? line.level1() : line.level2();
    }

    private static int high(List<Line> lines, int at, IndicatorField field) {
        var below = at + 1;
        while (below < lines.size() && isSame(lines.get(below), lines.get(at), field)) {
            below++;
        }
        return below - at;
    }

    private static boolean isSame(Line one, Line other, IndicatorField field) {
        var sameLevel1 = one.level1().equals(other.level1());
        return field == IndicatorField.LEVEL1
                ? sameLevel1
                : sameLevel1 && one.level2().equals(other.level2());
    }

    /** @param first row that the total adds up from; negative where not all of the rows can be added up */
    private void total(int first, BigDecimal full, @Nullable BigDecimal total) {
        var ends = layout.indicators();
        var weight = index(rules.indicators(), IndicatorField.WEIGHT);
        var score = index(rules.indicators(), IndicatorField.SCORE);
        var begin = weight < 0 ? score : Math.min(weight, score);
        var last = sheet.height() - 1;
        sheet.row().head(0, ends.get(begin), "总分");
        for (var i = begin; i < rules.indicators().size(); i++) {
            var from = ends.get(i);
            var to = ends.get(i + 1);
            if (i == score && first >= 0 && first <= last) {
                sheet.total(from, to, figure(total), first, last);
            } else {
                var words = i == weight ? figure(full) : i == score ? figure(total) : "";
                sheet.cell(from, to, words, 1, Alignment.RIGHT);
            }
        }
    }

    Form form(int year) {
        rules.boxes().forEach(box -> row(box, ""));
        return sheet.form(requireNonNullElse(rules.title(), ""), "（" + year + "年度）", rules.notes());
    }

    private static String figure(@Nullable BigDecimal figure) {
        return requireNonNullElse(Figures.of(figure), "");
    }
}
