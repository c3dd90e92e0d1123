package cn.ziping.history;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which entries of a history are wanted; what is null or empty does not restrict. */
record HistoryFilter(List<HistoryAction> actions, @Nullable String place) {
    static final HistoryFilter ALL = new HistoryFilter(null, null);

    HistoryFilter(@Nullable List<HistoryAction> actions, @Nullable String place) {
        this.actions = List.copyOf(Objects.requireNonNullElse(actions, List.of()));
        this.place = place;
    }
}
