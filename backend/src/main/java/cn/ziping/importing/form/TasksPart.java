package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** The list of a department's tasks of the year (年度主要任务): no values, its rows stay texts. */
final class TasksPart {
    private static final Pattern TASK = Pattern.compile("(?:年度)?(?:主要|重点|履职)?(?:任务|工作|职责)(?:任务)?(?:名称|完成情况|内容)?");
    private static final Pattern BESIDE =
            Pattern.compile("(?:主要|具体|工作|任务)?(?:内容|完成情况|情况).*|.*(?:预算|执行|支出|金额|资金).*数?|计划.*|实际.*");
    private static final Pattern PART_OF_HEAD = Pattern.compile("总额|小计|合计|财政拨款|财政资金|其他资金|其他|.*预算数?|.*执行数?");

    private TasksPart() {}

    /** @return the first row below the list; {@code row} where none begins there */
    static int read(FormPage page, int row, FormFacts facts, MoneyUnit unit) {
        var grid = page.grid();
        var heads = grid.worded(row).stream().filter(box -> box.height() <= 2).toList();
        var tasks =
                heads.stream().filter(box -> TASK.matcher(box.key()).matches()).toList();
        if (tasks.isEmpty()
                || heads.stream()
                                .filter(box -> BESIDE.matcher(box.key()).matches())
                                .count()
                        < 1
                || heads.size() < 2) {
            return row;
        }
        grid.worded(row).forEach(page::use);
        var next = row + 1;
        while (next < page.to() && isPartOfHead(page, next)) {
            grid.worded(next).forEach(page::use);
            next++;
        }
        var first = next;
        var left = tasks.get(tasks.size() - 1).column();
        while (next < page.to() && !isEnd(page, next, left)) {
            task(page, next, row, first);
            sum(page, next, row, first, facts, unit);
            next++;
        }
        return next;
    }

    private static boolean isPartOfHead(FormPage page, int row) {
        var worded = page.grid().worded(row);
        return !worded.isEmpty()
                && worded.stream()
                        .allMatch(box -> PART_OF_HEAD.matcher(box.key()).matches());
    }

    private static boolean isEnd(FormPage page, int row, int left) {
        var worded = page.grid().worded(row);
        return !worded.isEmpty()
                && (Sections.begins(page, row)
                        || FundsHead.at(page, row).isPresent()
                        || GoalsPart.at(page, row) != null
                        || worded.get(0).column() < left && worded.get(0).end() <= left);
    }

    private static void task(FormPage page, int row, int top, int bottom) {
        var told = new ArrayList<String>();
        Box first = null;
        for (var box : page.grid().worded(row)) {
            page.use(box);
            if (!Words.isNothing(box.text())) {
                first = first == null ? box : first;
                told.add(head(page, top, bottom, box) + "：" + Words.line(box.text()));
            }
        }
        if (first != null) {
            page.text("主要任务", String.join("；", told), first.evidence());
        }
    }

    /** 金额合计 is the money of all; of a column in parts the first part is the whole of it. */
    private static void sum(FormPage page, int row, int top, int bottom, FormFacts facts, MoneyUnit unit) {
        var worded = page.grid().worded(row);
        if (worded.isEmpty()
                || FundRow.of(worded.get(0).key()).filter(FundRow.TOTAL::equals).isEmpty()) {
            return;
        }
        for (var head : page.grid().worded(top)) {
            var column = FundColumn.of(head.key()).filter(FundColumn::isAmount);
            var cell = page.grid().at(row, head.column());
            var part = page.grid().at(bottom - 1, head.column());
            if (column.isPresent()
                    && (part.equals(head)
                            || FundRow.of(part.key())
                                    .filter(FundRow.TOTAL::equals)
                                    .isPresent())) {
                var ofHead = Amount.unit(head.text()).orElse(unit);
                facts.amount(column.get(), Amount.money(cell.text(), ofHead).value(), cell.evidence());
            }
        }
    }

    private static String head(FormPage page, int top, int bottom, Box box) {
        var words = new ArrayList<String>();
        for (var row = top; row < bottom; row++) {
            var head = Words.line(page.grid().at(row, box.column()).text());
            if (!head.isEmpty() && !words.contains(head)) {
                words.add(head);
            }
        }
        return String.join("·", words);
    }
}
