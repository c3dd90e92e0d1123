package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a cover: a label, a colon, and one value or several choices. */
final class CoverLine {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]");
    private static final Pattern LINE = Pattern.compile("^([^：:。，,；]{2,24}?)[：:](?!//)(.*)$", Pattern.DOTALL);
    /** What covers say. The words of an introduction have colons too. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:项目|部门|单位|预算|填报|评价|自评|主管|实施|组织|编制|被评价|预算部门|预算单位|项目实施|项目主管|申报|填表|报告|财政|委托|资金|联系|负责|法定|所属|一级预算|二级预算|本级|绩效)"
                    + ".{0,12}|.{0,6}(?:单位|部门|日期|时间|年度|年份|电话|负责人|联系人|填报人|经办人|审核人|地址|邮编|传真|邮箱|机构|方式|类型|类别|名称|编码|代码|签章|盖章|公章))(?:[（(][^）)]{1,12}[)）])?");

    private static final Pattern SECOND =
            Pattern.compile("[\\s\\u00a0\\u3000]{2,}(?=[^：:\\s]{2,12}[：:])|\\t+(?=[^：:\\t]{2,12}[：:])");
    private static final Pattern TICK = Pattern.compile("(?=[□■☑☒√○●☐✓✔])");
    private static final Pattern CHOICE = Pattern.compile("[\\p{IsHan}（）()]{3,}");
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_LINE = 200;

    private CoverLine() {}

    /** Values by label, in order; empty where it is no line of a cover. */
    static Map<String, List<String>> read(String text) {
        var lines = new LinkedHashMap<String, List<String>>();
        if (text.length() > LONGEST_LINE) {
            return lines;
        }
        for (var part : SECOND.split(Blank.strip(text))) {
            var line = LINE.matcher(Blank.strip(part));
            if (!line.matches()) {
                return Map.of();
            }
            var label = BLANKS.matcher(line.group(1)).replaceAll("");
            var value = Blank.strip(line.group(2));
            if (!isLabel(label) || value.length() > LONGEST_VALUE || value.matches(".*[。；].*")) {
                return Map.of();
            }
            lines.put(label, values(label, value));
        }
        return lines;
    }

    static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /** Choices with their boxes; without them where only words of several characters stand side by side. */
    static List<String> values(String label, String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        if (TICK.split(value).length > 1) {
            return Stream.of(TICK.split(value))
                    .map(Blank::collapse)
                    .filter(choice -> !choice.isEmpty())
                    .toList();
        }
        var choices = value.split("[\\s\\u00a0\\u3000]+");
        var areChoices = !label.contains("名称")
                && choices.length > 1
                && Stream.of(choices).allMatch(choice -> CHOICE.matcher(choice).matches());
        return areChoices ? new ArrayList<>(List.of(choices)) : List.of(Blank.collapse(value));
    }
}
