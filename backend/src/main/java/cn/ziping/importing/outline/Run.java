package cn.ziping.importing.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of one kind that count on below one place: all of them are headings, or all are items of a list. */
final class Run {
    /** A number of a run. */
    static final class Member {
        final Spot spot;
        final Marker marker;
        boolean hasChildren;

        Member(Spot spot, Marker marker) {
            this.spot = spot;
            this.marker = marker;
        }

        boolean hasBelow() {
            return hasChildren || spot.hasText();
        }
    }

    final MarkerKind kind;
    /** Words of the heading or item that the run stands below; empty where there is none. */
    final String parent;

    final List<Member> members = new ArrayList<>();

    Run(MarkerKind kind, String parent) {
        this.kind = kind;
        this.parent = parent;
    }

    @Nullable
    Member last() {
        return members.isEmpty() ? null : members.get(members.size() - 1);
    }

    int lastOrdinal() {
        var last = last();
        return last == null ? 0 : last.marker.ordinal();
    }
}
