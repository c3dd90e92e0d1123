package cn.ziping.importing.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the numbers of a document into runs. */
final class Runs {
    /** Runs that are looked through for the one that goes on: nobody nests deeper, and long documents stay quick. */
    private static final int DEEPEST = 40;

    private final List<Run> all = new ArrayList<>();
    /** The runs that are open, the innermost first. */
    private final Deque<Run> open = new ArrayDeque<>();

    private String unnumbered = "";

    private Runs() {}

    /** @param spots in reading order; those without a number close the runs before them */
    static List<Run> of(List<Spot> spots) {
        var runs = new Runs();
        for (var spot : spots) {
            var marker = spot.marker();
            if (marker == null) {
                runs.heading(spot);
            } else {
                runs.add(spot, marker);
            }
        }
        return runs.all;
    }

    private void heading(Spot spot) {
        unnumbered = spot.shape().label();
        while (!open.isEmpty() && !open.getFirst().kind.isTop()) {
            open.removeFirst();
        }
        parentGetsChild();
    }

    private void add(Spot spot, Marker marker) {
        var run = marker.kind().isTop() ? top(marker) : nested(marker);
        if (run == null) {
            parentGetsChild();
            run = new Run(marker.kind(), parent());
            all.add(run);
            open.addFirst(run);
        }
        run.members.add(new Run.Member(spot, marker));
    }

    private void parentGetsChild() {
        var last = open.isEmpty() ? null : open.getFirst().last();
        if (last != null) {
            last.hasChildren = true;
        }
    }

    private String parent() {
        var last = open.isEmpty() ? null : open.getFirst().last();
        if (last == null
                || (last.spot.marker() != null
                        && !unnumbered.isEmpty()
                        && open.getFirst().kind.isTop())) {
            return unnumbered;
        }
        return last.spot.shape().label();
    }

    private @Nullable Run top(Marker marker) {
        unnumbered = "";
        while (!open.isEmpty() && open.getFirst().kind.compareTo(marker.kind()) > 0) {
            open.removeFirst();
        }
        var run = open.peekFirst();
        if (run == null || run.kind != marker.kind()) {
            return null;
        }
        if (marker.ordinal() == 1) {
            open.removeFirst();
            return null;
        }
        return run;
    }

    private @Nullable Run nested(Marker marker) {
        var next = find(marker, run -> run.lastOrdinal() + 1 == marker.ordinal());
        if (next == null && (marker.ordinal() > 1 || marker.kind().isDecimal())) {
            next = find(marker, run -> run.lastOrdinal() < marker.ordinal());
            next = next == null ? find(marker, run -> true) : next;
        }
        while (next != null && open.getFirst() != next) {
            open.removeFirst();
        }
        return next;
    }

    private @Nullable Run find(Marker marker, java.util.function.Predicate<Run> fits) {
        return open.stream()
                .limit(DEEPEST)
                .filter(run -> run.kind == marker.kind())
                .filter(fits)
                .findFirst()
                .orElse(null);
    }
}
