package cn.ziping.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A label and its answer of several in one text: 填报单位（盖章）：甲局　　填报日期：2024年3月1日.
 *
 * @param rest what stands behind a gap after the answer, such as a year; empty for nothing
 */
record Inline(String label, String answer, String rest) {
    private static final Pattern GAP = Pattern.compile("\\s{2,}|\u3000+|\\t");

    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{IsHan}])([\\p{IsHan}]{2,12}(?:[（(][^）)]{1,8}[)）])?[\\p{IsHan}]{0,6})\\s*[:：]");

    /** @return empty unless one of the labels is one that a form asks for, and the text begins with a label */
    static List<Inline> read(String text) {
        var match = LABEL.matcher(text);
        var starts = new ArrayList<int[]>();
        var labels = new ArrayList<String>();
        while (match.find()) {
            starts.add(new int[] {match.start(), match.end()});
            labels.add(match.group(1));
        }
        var isAsked =
                labels.stream().anyMatch(label -> FormLabel.of(Words.key(label)).isPresent());
        if (!isAsked || !text.substring(0, starts.get(0)[0]).isBlank()) {
            return List.of();
        }
        var pairs = new ArrayList<Inline>();
        for (var i = 0; i < labels.size(); i++) {
            var end = i + 1 < labels.size() ? starts.get(i + 1)[0] : text.length();
            var parts = GAP.split(text.substring(starts.get(i)[1], end).strip(), 2);
            pairs.add(new Inline(labels.get(i), parts[0], parts.length > 1 ? parts[1].strip() : ""));
        }
        return pairs;
    }
}
