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
        rows.clear();
        numbers.clear();
    }
}
