package cn.ziping.importing.outline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the heading styles of a file say the same as its numbers. Clerks paste, and styles come along. */
final class Styles {
    private Styles() {}

    /** Whether each kind of number has one level, and a deeper one than the kind that it stands below. */
    static boolean agree(List<Spot> headings) {
        var levelsByKind = new EnumMap<MarkerKind, Map<Integer, Integer>>(MarkerKind.class);
        for (var spot : headings) {
            var marker = spot.marker();
            var style = spot.style();
            if (marker != null && style != null) {
                levelsByKind
                        .computeIfAbsent(marker.kind(), kind -> new HashMap<>())
                        .merge(style, 1, Integer::sum);
            }
        }
        var used = new HashMap<Integer, MarkerKind>();
        for (var kind : levelsByKind.entrySet()) {
            var levels = kind.getValue();
            if (levels.size() > 1 || used.put(levels.keySet().iterator().next(), kind.getKey()) != null) {
                return false;
            }
        }
        var deepest = 0;
        for (var levels : levelsByKind.values()) {
            var level = levels.keySet().iterator().next();
            if (level < deepest) {
                return false;
            }
            deepest = level;
        }
        return true;
    }
}
