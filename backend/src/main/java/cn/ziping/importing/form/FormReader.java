package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.measure.MoneyUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one form from its top to its end. */
final class FormReader {
    private final FormPage page;
    private final FormFacts facts = new FormFacts();
    private final @Nullable String project;
    private final MoneyUnit unit;
    private final PairsPart pairs;
    private int parts;
    private @Nullable IndicatorHead indicators;

    /** @param project key of the project that it is about; null where it is about a department */
    private FormReader(FormPage page, @Nullable String project, MoneyUnit unit) {
        this.page = page;
        this.project = project;
        this.unit = unit;
        this.pairs = new PairsPart(page, facts, unit);
    }

    /**
     * What a form says.
     *
     * @param parts how many of funds, goals and indicators it has
     */
    record Read(FormFacts facts, int parts) {}

    static Read read(FormPage page, @Nullable String project, MoneyUnit unit) {
        var reader = new FormReader(page, project, unit);
        reader.rows();
        return new Read(reader.facts, reader.parts);
    }

    private void rows() {
        var row = page.from();
        while (row < page.to()) {
            row = Math.max(row + 1, part(row));
        }
    }

    private int part(int row) {
        var indicatorHead = IndicatorHead.at(page, row);
        if (indicatorHead.isPresent()) {
            parts++;
            return indicators(indicatorHead.get());
        }
        var tasks = TasksPart.read(page, row, facts, unit);
        if (tasks > row) {
            return tasks;
        }
        var fundsHead = FundsHead.at(page, row);
        if (fundsHead.isPresent()) {
            parts++;
            return FundsPart.read(page, fundsHead.get(), unitOf(fundsHead.get(), row), facts.lines());
        }
        var across = FundsAcross.at(page, row);
        if (across.isPresent()) {
            parts++;
            return across.get().read(unit, facts.lines());
        }
        var goals = GoalsPart.at(page, row);
        if (goals != null) {
            parts++;
            return goals.read(facts);
        }
        if (!total(row)) {
            pairs.row(row);
        }
        return row + 1;
    }

    private int indicators(IndicatorHead head) {
        var read = IndicatorsPart.read(page, head, project, facts.indicators().size());
        facts.indicators().addAll(read.rows());
        indicators = read.head();
        return read.next();
    }

    /** 项目资金（万元） at the edge of the funds is nearer than what the caption says. */
    private MoneyUnit unitOf(FundsHead head, int row) {
        return page.grid().crossing(row).stream()
                .filter(box -> box.column() < head.firstColumn())
                .map(box -> Amount.unit(box.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(unit);
    }

    /** 总分 | 100 | 98.5: which is which tell the columns of the indicators. */
    private boolean total(int row) {
        var boxes = page.grid().worded(row);
        var first = boxes.stream()
                .filter(box -> !FormLabel.INDICATORS.is(box.key()))
                .findFirst()
                .orElse(null);
        if (first == null || !FormLabel.TOTAL.is(first.key())) {
            return false;
        }
        page.use(first);
        var numbers = boxes.stream()
                .filter(box -> !box.equals(first) && Amount.points(box.text()).value() != null)
                .toList();
        var score = scoreOf(numbers);
        if (score != null) {
            facts.score(Amount.points(score.text()).value(), score.evidence());
        }
        numbers.forEach(page::use);
        boxes.stream().filter(box -> Words.isNothing(box.text())).forEach(page::use);
        boxes.stream().filter(box -> !page.isUsed(box)).forEach(box -> {
            var grade = Grade.of(box.text());
            if (grade == null) {
                page.text(Words.line(first.text()), box);
            } else {
                page.use(box);
                facts.say("grade", grade, box.evidence());
            }
        });
        return true;
    }

    private @Nullable Box scoreOf(List<Box> numbers) {
        var column = indicators == null ? null : indicators.column(IndicatorColumn.SCORE);
        if (column != null && page.grid().isMerged()) {
            return numbers.stream()
                    .filter(box -> box.column() < column.end() && column.column() < box.end())
                    .findFirst()
                    .orElseGet(() -> numbers.size() == 2 ? numbers.get(1) : null);
        }
        var hasWeight = indicators != null && indicators.column(IndicatorColumn.WEIGHT) != null;
        return numbers.size() >= 2 ? numbers.get(1) : numbers.size() == 1 && !hasWeight ? numbers.get(0) : null;
    }
}
