package cn.ziping.importing.outline;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year that is reported on, which is mostly the one before that of writing. */
final class Years {
    /**
     * @param other a year that was said nearly as often; null where there is none
     */
    record Reading(int year, Evidence evidence, @Nullable Integer other) {}

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)\\s*(年度?|财年|预算年度)");
    /** Names of documents and of other projects have years of their own. */
    private static final Pattern QUOTED = Pattern.compile("《[^》]{0,100}》|〔[^〕]{0,20}〕|\\[\\d{4}\\]");

    private Years() {}

    /** The year of a title; of several the one with 年度. */
    static @Nullable Reading ofTitle(String title, Evidence evidence) {
        var found = new LinkedHashMap<Integer, Boolean>();
        var matcher = YEAR.matcher(Dates.plain(title));
        while (matcher.find()) {
            found.merge(Integer.parseInt(matcher.group(1)), matcher.group(2).endsWith("度"), Boolean::logicalOr);
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Integer, Boolean>comparingByValue().reversed())
                .map(year -> new Reading(year.getKey(), evidence, null))
                .findFirst()
                .orElse(null);
    }

    /** The year that the text speaks of most; 2023年度 says more than 2023年. */
    static @Nullable Reading ofText(List<Passage> passages) {
        var counts = new HashMap<Integer, Integer>();
        var evidence = new HashMap<Integer, Evidence>();
        for (var passage : passages) {
            var text = QUOTED.matcher(passage.text())
                    .replaceAll(match -> " ".repeat(match.group().length()));
            var matcher = YEAR.matcher(text);
            while (matcher.find()) {
                var year = Integer.parseInt(matcher.group(1));
                counts.merge(year, matcher.group(2).endsWith("度") ? 3 : 1, Integer::sum);
                evidence.putIfAbsent(year, passage.evidence(matcher.group()));
            }
        }
        var ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return null;
        }
        var most = ranked.get(0);
        var isClose = ranked.size() > 1 && ranked.get(1).getValue() * 2 > most.getValue();
        var shown = evidence.get(most.getKey());
        return shown == null
                ? null
                : new Reading(most.getKey(), shown, isClose ? ranked.get(1).getKey() : null);
    }
}
