package cn.ziping.finding.residue;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Writing;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which year a report is about, by what it says itself: its title may have been left from another one. */
public final class YearsOfText {
    private static final int OFTEN = 3;
    private static final int TIMES = 3;

    private static final Pattern MONTH = Pattern.compile("(?:1[0-2]|0?[1-9])月");

    private YearsOfText() {}

    /** The year of the report, or one that is told of so much more often that the report's own must be wrong; 0 for none. */
    public static int meant(Subject subject, Text text) {
        var counts = counts(text);
        var own = counts.getOrDefault(subject.year(), 0);
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty() || most.get().getValue() < OFTEN) {
            return subject.year();
        }
        return most.get().getValue() >= TIMES * Math.max(1, own) ? most.get().getKey() : subject.year();
    }

    private static Map<Integer, Integer> counts(Text text) {
        var counts = new TreeMap<Integer, Integer>();
        for (var sentence : text.sentences()) {
            if (sentence.kind() != Writing.Kind.TABLE_ROW) {
                for (var year : sentence.quantities(Quantity.Kind.YEAR)) {
                    // Days of the work on the report, and of what is to come, say nothing of its year.
                    if (!MONTH.matcher(sentence.text())
                            .region(year.to(), sentence.text().length())
                            .lookingAt()) {
                        counts.merge(year.value().intValue(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }
}
