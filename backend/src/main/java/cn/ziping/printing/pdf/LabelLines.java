package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.shape.TextWidth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks the label of a narrow cell between words and into lines of about the same length: 数量｜指标, not 数量指｜标. Forms say
 * the same few words over and over; between other characters one place is as good as another.
 */
final class LabelLines {

    /** Longer ones are text, in ems. */
    private static final double LABEL = 14;

    private static final Pattern WORDS =
            Pattern.compile("满意度|可持续|部门|单位|名称|主管|实施|项目|绩效|自评|评价|预算|资金|总额|拨款|基本|支出|执行|决算|采购|资产"
                    + "|年度|年初|全年|总体|预期|实际|完成|目标|指标|情况|产出|数量|质量|时效|成本|效益|效果|履职|管理|经济|社会|生态|环境|影响"
                    + "|服务|对象|群众|公众|企业|偏差|原因|分析|改进|措施");

    private static final String AND = "及和与或";

    /** What a break costs, where a line that is n characters short costs n². */
    private static final int IN_WORD = 12;

    private static final int BEHIND_AND = 5;
    private static final int ANYWHERE = 1;
    private static final int BEFORE_AND = -2;

    private final String label;
    private final int width;
    private final BitSet ends = new BitSet();
    private final BitSet inside = new BitSet();

    private LabelLines(String label, int width) {
        this.label = label;
        this.width = width;
        WORDS.matcher(label).results().forEach(word -> {
            inside.set(word.start() + 1, word.end());
            ends.set(word.end());
        });
    }

    /** @param width of a line, in ems */
    static Text of(Text text, double width) {
        var words = text.plain();
        var wide = TextWidth.of(words);
        if (wide <= width || wide > LABEL || width < 1 || text.runs().size() > 1 || words.contains("\n")) {
            return text;
        }
        var lines = new ArrayList<String>();
        for (var part : words.split("(?=（)|(?<=：)")) {
            var breaks = TextWidth.of(part) > width && part.chars().allMatch(Character::isIdeographic);
            lines.addAll(breaks ? new LabelLines(part, (int) width).lines() : List.of(part));
        }
        var broken = new Text.Run(String.join("\n", lines), text.runs().get(0).emphasis());
        return new Text(List.of(broken));
    }

    /** The cheapest way, found from the end of the label. */
    private List<String> lines() {
        var costs = new int[label.length() + 1];
        var next = new int[label.length()];
        for (var from = label.length() - 1; from >= 0; from--) {
            costs[from] = Integer.MAX_VALUE;
            for (var end = from + 1; end <= Math.min(label.length(), from + width); end++) {
                var shorter = width - (end - from);
                var cost = shorter * shorter + cost(end) + costs[end];
                // Of two equal ways the one with the longer first line.
                if (cost <= costs[from]) {
                    costs[from] = cost;
                    next[from] = end;
                }
            }
        }
        var lines = new ArrayList<String>();
        for (var from = 0; from < label.length(); from = next[from]) {
            lines.add(label.substring(from, next[from]));
        }
        return lines;
    }

    private int cost(int at) {
        if (at == label.length()) {
            return 0;
        }
        if (AND.indexOf(label.charAt(at)) >= 0) {
            return BEFORE_AND;
        }
        if (AND.indexOf(label.charAt(at - 1)) >= 0) {
            return BEHIND_AND;
        }
        return inside.get(at) ? IN_WORD : ends.get(at) ? 0 : ANYWHERE;
    }
}
