package cn.ziping.importing.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How deep each heading is: by the styles of the file where they agree with the numbers, else by how the numbers nest. */
final class Levels {
    private static final int DEEPEST = 6;
    /** Headings that are looked through for the one before: nobody nests deeper, and long documents stay quick. */
    private static final int MOST_OPEN = 40;

    private static final int FARTHEST = 500;

    private record Entry(@Nullable Marker marker, @Nullable Integer style, int at) {
        boolean is(MarkerKind kind) {
            return marker != null && marker.kind() == kind;
        }

        boolean isTop() {
            return marker != null && marker.kind().isTop();
        }
    }

    /** The headings that the next one may stand below, the innermost first. */
    private final Deque<Entry> open = new ArrayDeque<>();

    private final Map<String, Integer> levelByHeading = new HashMap<>();
    private final Set<List<MarkerKind>> nestings = new HashSet<>();
    private final boolean isStyleTrusted;
    private final List<Spot> headings;

    private Levels(List<Spot> headings) {
        this.headings = headings;
        this.isStyleTrusted = Styles.agree(headings);
    }

    /** Levels from 1, one for each heading. */
    static List<Integer> of(List<Spot> headings) {
        var levels = new Levels(headings);
        var all = new ArrayList<Integer>();
        for (var i = 0; i < headings.size(); i++) {
            all.add(levels.next(i));
        }
        return all;
    }

    private int next(int index) {
        var spot = headings.get(index);
        var marker = spot.marker();
        var style = isStyleTrusted || marker == null ? spot.style() : null;
        if (marker == null) {
            unnumbered(spot);
        } else if (style != null) {
            styled(style, marker);
        } else if (marker.kind().isTop()) {
            top(marker);
        } else {
            nested(index, spot, marker);
        }
        return push(spot, marker, style);
    }

    private int push(Spot spot, @Nullable Marker marker, @Nullable Integer style) {
        var above = open.peekFirst();
        if (marker != null && above != null && above.marker != null) {
            nests(above.marker.kind(), marker.kind());
        }
        open.addFirst(new Entry(marker, style, spot.at()));
        var level = Math.min(open.size(), DEEPEST);
        if (marker != null) {
            levelByHeading.putIfAbsent(name(spot, marker), open.size());
        }
        return level;
    }

    /** What was below first stays below. */
    private void nests(MarkerKind outer, MarkerKind inner) {
        if (!nestings.contains(List.of(inner, outer))) {
            nestings.add(List.of(outer, inner));
        }
    }

    private static String name(Spot spot, Marker marker) {
        return marker.kind() + HeadingWords.bare(spot.shape().label());
    }

    private void unnumbered(Spot spot) {
        var style = spot.style();
        var known = spot.known();
        if (style != null) {
            closeStyled(style);
        } else if (known != null) {
            closeTo(known - 1);
        }
    }

    private void styled(int style, Marker marker) {
        closeStyled(style);
        while (!open.isEmpty() && open.getFirst().is(marker.kind())) {
            open.removeFirst();
        }
    }

    /** Closes what is as deep or deeper. Numbers without style stand below those with one, but for chapters. */
    private void closeStyled(int style) {
        while (!open.isEmpty()) {
            var inner = open.getFirst();
            if (inner.style != null ? inner.style < style : inner.isTop() && style > 1) {
                return;
            }
            open.removeFirst();
        }
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            open.removeFirst();
        }
    }

    private void top(Marker marker) {
        var sibling = find(entry -> entry.is(marker.kind()));
        if (sibling != null) {
            closeWith(sibling);
            return;
        }
        if (marker.ordinal() == 1) {
            while (!open.isEmpty() && isDeeper(open.getFirst(), marker.kind())) {
                open.removeFirst();
            }
            return;
        }
        while (!open.isEmpty() && !isAbove(open.getFirst(), marker.kind())) {
            open.removeFirst();
        }
    }

    private static boolean isDeeper(Entry entry, MarkerKind kind) {
        var marker = entry.marker;
        return marker != null && marker.kind().compareTo(kind) > 0;
    }

    private static boolean isDecimal(Entry entry) {
        var marker = entry.marker;
        return marker != null && marker.kind().isDecimal();
    }

    private static boolean isAbove(Entry entry, MarkerKind kind) {
        return entry.marker != null && entry.marker.kind().compareTo(kind) < 0;
    }

    private void nested(int index, Spot spot, Marker marker) {
        var kind = marker.kind();
        if (kind.isDecimal()) {
            decimal(marker);
            return;
        }
        var before = find(entry -> entry.is(kind) && ordinal(entry) + 1 == marker.ordinal());
        if (before == null && marker.ordinal() > 1) {
            before = find(entry -> entry.is(kind) && ordinal(entry) < marker.ordinal());
            before = before == null ? find(entry -> entry.is(kind)) : before;
        }
        if (before != null) {
            closeWith(before);
        } else if (find(entry -> entry.is(kind)) != null) {
            restart(index, spot, marker);
        } else {
            opened(spot, marker);
        }
    }

    /** 一 again: what stood there before goes on with its level; what follows a heading at once stands below it. */
    private void restart(int index, Spot spot, Marker marker) {
        var earlier = levelByHeading.get(name(spot, marker));
        if (earlier != null && earlier <= open.size() + 1) {
            closeTo(earlier - 1);
            return;
        }
        var inner = open.getFirst();
        var isDirectlyBelow = index > 0 && spot.at() == inner.at + 1;
        if (inner.is(marker.kind()) && !isDirectlyBelow && !countsOn(index, inner)) {
            open.removeFirst();
        }
    }

    /** Whether the number after that of {@code entry} comes later, before a chapter ends: then what is between is below. */
    private boolean countsOn(int index, Entry entry) {
        var run = entry.marker;
        var last = 1;
        for (var later : headings.subList(index + 1, Math.min(headings.size(), index + FARTHEST))) {
            var marker = later.marker();
            if (marker == null || run == null || marker.kind().isTop()) {
                return false;
            }
            if (marker.kind() == run.kind()) {
                if (marker.ordinal() == last + 1) {
                    last++;
                } else {
                    return marker.ordinal() == run.ordinal() + 1;
                }
            }
        }
        return false;
    }

    /** A kind that is not open: below the innermost, or where it stood below before. */
    private void opened(Spot spot, Marker marker) {
        var earlier = levelByHeading.get(name(spot, marker));
        while (!open.isEmpty() && isUsuallyBelow(open.getFirst(), marker.kind())) {
            open.removeFirst();
        }
        if (earlier != null && earlier <= open.size()) {
            closeTo(earlier - 1);
        }
    }

    private boolean isUsuallyBelow(Entry entry, MarkerKind kind) {
        return entry.marker != null && !entry.isTop() && nestings.contains(List.of(kind, entry.marker.kind()));
    }

    private void decimal(Marker marker) {
        var sibling = find(entry -> entry.is(marker.kind()));
        if (sibling != null) {
            closeWith(sibling);
            return;
        }
        while (!open.isEmpty() && isDecimal(open.getFirst()) && isDeeper(open.getFirst(), marker.kind())) {
            open.removeFirst();
        }
        var chapter = find(entry -> entry.is(MarkerKind.ARABIC) && ordinal(entry) == marker.first());
        while (chapter != null && open.getFirst() != chapter && !isDecimal(open.getFirst())) {
            open.removeFirst();
        }
    }

    private static int ordinal(Entry entry) {
        return entry.marker == null ? 0 : entry.marker.ordinal();
    }

    private @Nullable Entry find(java.util.function.Predicate<Entry> fits) {
        return open.stream().limit(MOST_OPEN).filter(fits).findFirst().orElse(null);
    }

    private void closeWith(Entry entry) {
        while (open.removeFirst() != entry) {
            // The innermost go first.
        }
    }
}
