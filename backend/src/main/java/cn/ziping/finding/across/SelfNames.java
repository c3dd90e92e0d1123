package cn.ziping.finding.across;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 我局, 我委, 我院: a department calls itself by what it is, and one that is no bureau never calls itself 我局. */
final class SelfNames {
    /** Signs of the full name that go with the word. */
    private static final Map<String, String> FITS = Map.of(
            "局", "局|发展|改革|税|海关",
            "委", "委|发展|改革|卫生|健康|国资",
            "院", "院|法院|检察",
            "校", "校|学|幼儿园",
            "镇", "镇",
            "乡", "乡",
            "厅", "厅",
            "馆", "馆",
            "中心", "中心");

    private static final Pattern SELF = Pattern.compile("(?<!自|你)我(?<what>局|委|院|校|镇|乡|厅|馆|中心)(?![长部内])");
    /** A word that the writer uses throughout is the writer's own. */
    private static final int SLIPS = 2;

    /** Where a word stands. */
    record Slip(Sentence sentence, int from, int to, String word) {}

    private SelfNames() {}

    /** The first word that does not fit the department's name; of a document whose own words do not agree with it, none. */
    static Optional<Slip> slip(String department, Text text) {
        var wrong = new ArrayList<Slip>();
        var right = 0;
        for (var sentence : text.running()) {
            var match = SELF.matcher(sentence.text());
            while (match.find()) {
                if (fits(department, match)) {
                    right++;
                } else {
                    wrong.add(new Slip(sentence, match.start(), match.end(), match.group()));
                }
            }
            right += count(sentence, List.of("我单位", "本单位", "我部门", "本部门", department));
        }
        return wrong.isEmpty() || wrong.size() > SLIPS || right < wrong.size()
                ? Optional.empty()
                : Optional.of(wrong.get(0));
    }

    private static boolean fits(String department, Matcher match) {
        return Pattern.compile(FITS.getOrDefault(match.group("what"), ""))
                .matcher(department)
                .find();
    }

    private static int count(Sentence sentence, List<String> words) {
        return (int) words.stream().filter(sentence.text()::contains).count();
    }
}
