package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C06 of the first column of a table: 27, 28, 28, 30. */
final class TableNumbers implements Rule {
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,3})\\s*\\t");
    /** So many rows have to be in order about the one that is not. */
    private static final int ROWS = 5;

    @Override
    public List<RuleCard> cards() {
        return List.of(NumberOrder.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var rows = new ArrayList<Writing>();
        var numbers = new ArrayList<Integer>();
        for (var writing : subject.writings()) {
            var match = writing.text().indexOf('\t') < 0 ? null : NUMBER.matcher(writing.text());
            if (match != null && match.find()) {
                var number = Integer.parseInt(match.group(1));
                if (number == 1) {
                    check(rows, numbers, findings);
                }
                rows.add(writing);
                numbers.add(number);
            } else if (!writing.text().isBlank() && writing.text().indexOf('\t') < 0) {
                check(rows, numbers, findings);
            }
        }
        check(rows, numbers, findings);
    }

    private static void check(List<Writing> rows, List<Integer> numbers, Consumer<Finding> findings) {
        var wrong = -1;
        var isList = numbers.size() >= ROWS && numbers.get(0) == 1;
        for (var i = 0; isList && i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                isList = wrong < 0;
                wrong = i;
            }
        }
        if (isList && wrong >= 0) {
            var expected = String.valueOf(wrong + 1);
            var actual = String.valueOf(numbers.get(wrong));
            findings.accept(Finding.of(
                    NumberOrder.CARD,
                    "表中序号“%s”不连续或者重复，按顺序应为“%s”，请改正。".formatted(actual, expected),
                    expected,
                    actual,
                    rows.get(wrong).place().withExcerpt(rows.get(wrong).text().strip())));
        }
        var at = isList || numbers.size() < ROWS || numbers.get(0) != 1 ? -1 : missing(numbers);
        if (at > 0) {
            var expected = String.valueOf(at + 1);
            findings.accept(Finding.of(
                    NumberOrder.CARD,
                    "表中序号由“%s”跳到“%s”，缺“%s”，请核对是否漏了一行。".formatted(numbers.get(at - 1), numbers.get(at), expected),
                    expected,
                    String.valueOf(numbers.get(at)),
                    rows.get(at).place().withExcerpt(rows.get(at).text().strip())));
        }
        rows.clear();
        numbers.clear();
    }

    /** 18, 20, 21, 22: where all behind the gap are in order again; -1 where nothing is missing, or more than one. */
    private static int missing(List<Integer> numbers) {
        var at = 1;
        while (at < numbers.size() && numbers.get(at) == at + 1) {
            at++;
        }
        for (var i = at; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 2) {
                return -1;
            }
        }
        return at < numbers.size() - 1 ? at : -1;
    }
}
