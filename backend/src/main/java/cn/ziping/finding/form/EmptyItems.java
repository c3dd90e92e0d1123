package cn.ziping.finding.form;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** C01 of one item among others: 社会效益：……, 经济效益：……, 生态效益：, and nothing behind it. */
final class EmptyItems implements Rule {
    private static final String NUMBER = "^[\\s\\u3000\\u00a0]*(?:[（(]?[\\d一二三四五六七八九十]{1,2}[）).．、]?\\s*)?";
    private static final Pattern EMPTY =
            Pattern.compile(NUMBER + "([\\u4e00-\\u9fa5]{2,12})[：:][\\s\\u3000\\u00a0]*(?:无?。)?$");
    private static final Pattern WRITTEN = Pattern.compile(NUMBER + "([\\u4e00-\\u9fa5]{2,12})[：:]\\s*[^\\s：:]{6}");
    /** What stands below it in lines of its own is its text. */
    private static final int TEXT = 26;

    private static final int SAME_END = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(FilledSections.CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var lines = subject.writings().stream()
                .filter(line -> line.kind() == Writing.Kind.PARAGRAPH || line.kind() == Writing.Kind.HEADING)
                .filter(line -> !line.text().isBlank())
                .toList();
        for (var i = 1; i + 1 < lines.size(); i++) {
            var line = lines.get(i).text();
            if (line.length() > TEXT || line.indexOf('：') < 0 && line.indexOf(':') < 0) {
                continue;
            }
            var match = EMPTY.matcher(line);
            if (match.find()
                    && !line.contains("无")
                    && (isSibling(lines.get(i - 1).text(), match.group(1))
                            || isSibling(lines.get(i + 1).text(), match.group(1)))
                    && isNext(lines.get(i + 1).text(), match.group(1))) {
                findings.accept(Finding.of(
                        FilledSections.CARD,
                        "“%s”后面没有内容，请写出；没有的写明“无”及理由。".formatted(match.group(1)),
                        null,
                        null,
                        lines.get(i).place().withExcerpt(line.strip())));
            }
        }
    }

    /** Another item of the same kind: its name ends with the same word. */
    private static boolean isSibling(String line, String name) {
        var match = WRITTEN.matcher(line);
        return match.find()
                && !match.group(1).equals(name)
                && match.group(1).endsWith(name.substring(name.length() - SAME_END));
    }

    /** Whether something else begins below: a heading, or another item. */
    private static boolean isNext(String line, String name) {
        var number = ListNumber.of(line);
        if (number != null) {
            return number.style() == ListNumber.Style.HAN
                    || number.style() == ListNumber.Style.HAN_IN_BRACKETS
                    || isSibling(line, name);
        }
        return isSibling(line, name)
                || line.strip().length() <= TEXT
                        && line.indexOf('\t') < 0
                        && line.chars().noneMatch(Character::isDigit);
    }
}
