package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.measure.MoneyUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows of a form in which a label stands beside its answer, or both stand in one cell. */
final class PairsPart {
    private static final int LONGEST_LABEL = 20;
    private static final Pattern INLINE = Pattern.compile("(?s)^\\s*([^:：\\n]{1,24})[:：](.*)$");
    private static final Pattern TITLE = Pattern.compile(".*(?:自评|评价|绩效).*表.*|.*自评报告");

    private final FormPage page;
    private final FormFacts facts;
    private final FormAnswers answers;
    private String lastLabel = "";

    PairsPart(FormPage page, FormFacts facts, MoneyUnit unit) {
        this.page = page;
        this.facts = facts;
        this.answers = new FormAnswers(page, facts, unit);
    }

    void row(int row) {
        var boxes = page.grid().worded(row);
        if (boxes.size() == 1 && !isLabel(boxes.get(0))) {
            alone(boxes.get(0));
            return;
        }
        if (isHeadOfAnswers(row, boxes)) {
            boxes.forEach(label -> {
                page.use(label);
                var below = page.grid().below(label);
                if (below != null && !below.isBlank()) {
                    answer(label, below);
                }
            });
            return;
        }
        lastLabel = "";
        var at = isNamed(boxes) ? 1 : 0;
        if (at > 0) {
            page.use(boxes.get(0));
        }
        while (at < boxes.size()) {
            at += pair(boxes, at);
        }
    }

    /** 人员情况 | 编制数 | 86 | 实有人数 | 82: a name of the row before pairs. */
    private static boolean isNamed(List<Box> boxes) {
        return boxes.size() >= 3
                && boxes.size() % 2 == 1
                && boxes.stream().noneMatch(box -> isLabel(box) || box.text().matches("(?s).*[:：].*"))
                && boxes.get(0).text().strip().length() <= LONGEST_LABEL;
    }

    /** @return how many boxes were taken */
    private int pair(List<Box> boxes, int at) {
        var box = boxes.get(at);
        if (page.isUsed(box)) {
            return 1;
        }
        var next = at + 1 < boxes.size() ? boxes.get(at + 1) : null;
        if (isEdge(box, next)) {
            page.use(box);
            return 1;
        }
        if (!isLabel(box) && !box.text().strip().matches(".*[:：]") && inline(box)) {
            return 1;
        }
        var beside = page.grid().rightOf(box);
        while (beside != null
                && beside.end() < page.grid().width()
                && beside.text().equals(box.text())) {
            page.use(beside);
            beside = page.grid().rightOf(beside);
        }
        if (beside == null || beside.isBlank() || isLabel(beside) || page.isUsed(beside)) {
            unanswered(box, at, beside);
            return 1;
        }
        if (!isLabel(box) && isInlineLabel(beside)) {
            page.use(box);
            return 1;
        }
        if (isLabel(box) || box.text().strip().length() <= LONGEST_LABEL) {
            page.use(box);
            lastLabel = Words.line(box.text());
            answer(box, beside);
            return boxes.indexOf(beside) - at + 1;
        }
        return 1;
    }

    /** A label without an answer, the name of the row before its labels, or words that nobody asked for. */
    private void unanswered(Box box, int at, @Nullable Box beside) {
        var isName = at == 0 && beside != null && isLabel(beside);
        var isQuestion =
                !Words.key(box.text()).matches(".*\\d.*") && box.text().strip().length() <= 12;
        if (isLabel(box) || isName || isQuestion && beside != null && beside.isBlank()) {
            page.use(box);
        } else if (!rate(box)) {
            page.text(lastLabel, box);
        }
    }

    /** 98% below 预算执行进度, in a row of amounts. */
    private boolean rate(Box box) {
        var above = box.row() > page.from() ? page.grid().at(box.row() - 1, box.column()) : null;
        var column = above == null
                ? null
                : FundColumn.of(above.key()).filter(FundColumn::isRate).orElse(null);
        var rate = Amount.rate(box.text()).value();
        if (column == null || rate == null) {
            return false;
        }
        page.use(box);
        facts.amount(column, rate, box.evidence());
        return true;
    }

    /** The name of several rows, beside which their own labels stand. */
    private boolean isEdge(Box box, @Nullable Box next) {
        return box.height() > 1 && next != null && next.height() < box.height() && (isLabel(next) || !isLabel(box));
    }

    /** 预算数：60, beside the name of its row. */
    private static boolean isInlineLabel(Box box) {
        var match = INLINE.matcher(box.text());
        return match.matches() && !match.group(2).isBlank() && isLabel(Words.key(match.group(1)));
    }

    private static boolean isLabel(Box box) {
        return isLabel(box.key());
    }

    private static boolean isLabel(String key) {
        return FormLabel.of(key).isPresent()
                || FundColumn.of(key).filter(FundColumn::isAmount).isPresent();
    }

    /** Labels beside one another with their answers below. */
    private boolean isHeadOfAnswers(int row, List<Box> boxes) {
        return boxes.size() >= 2
                && boxes.stream().allMatch(PairsPart::isLabel)
                && row + 1 < page.to()
                && page.grid().worded(row + 1).stream().noneMatch(PairsPart::isLabel)
                && boxes.stream().anyMatch(box -> {
                    var below = page.grid().below(box);
                    return below != null && !below.isBlank() && below.width() == box.width();
                });
    }

    /** A row of one box: title, caption, note, or labels and answers one behind the other. */
    private void alone(Box box) {
        var text = box.text();
        var line = Words.line(text);
        if (line.length() <= 60 && TITLE.matcher(Words.key(line)).matches()) {
            page.use(box);
            facts.say("title", line.replaceAll("\\s", ""), box.evidence());
        } else if (FormTitle.year(text) != null && line.length() <= 16) {
            page.use(box);
        } else if (!inlines(box) && !inline(box)) {
            if (Amount.unit(text).isPresent() && line.length() < 20 || line.matches("附(?:件|表).{0,6}|表\\d*|报表编号.*")) {
                page.use(box);
            } else {
                page.text("", box);
            }
        }
    }

    /** 填报单位：甲局  单位：万元. */
    private boolean inlines(Box box) {
        var said = Inline.read(box.text());
        if (said.isEmpty()) {
            return false;
        }
        page.use(box);
        for (var pair : said) {
            if (pair.label().endsWith("单位") && MoneyUnit.of(pair.answer()).isPresent()) {
                continue;
            }
            answers.answer(pair.label(), pair.answer(), box.evidence());
            if (!pair.rest().isEmpty()
                    && FormTitle.year(pair.rest()) == null
                    && Amount.unit(pair.rest()).isEmpty()) {
                page.text(pair.label(), pair.rest(), box.evidence());
            }
        }
        return true;
    }

    private boolean inline(Box box) {
        var match = INLINE.matcher(box.text());
        if (!match.matches() || match.group(1).strip().equals("其中")) {
            return false;
        }
        page.use(box);
        if (Amount.unit(box.text()).isPresent() && Words.key(match.group(1)).endsWith("单位")) {
            return true;
        }
        if (!match.group(2).isBlank()) {
            answers.answer(match.group(1), match.group(2).strip(), box.evidence());
        }
        return true;
    }

    private void answer(Box label, Box value) {
        page.use(value);
        answers.answer(label.text(), value.text().strip(), value.evidence());
    }
}
