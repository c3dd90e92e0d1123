package cn.ziping.finding.claim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What several rules work out of the same words: the first one that asks pays for it, those beside it wait. */
final class Memo {
    private final Map<Class<?>, Once> known = new ConcurrentHashMap<>(4);

    <T> T once(Class<T> kind, Supplier<? extends T> working) {
        var one = known.get(kind);
        if (one == null) {
            one = known.computeIfAbsent(kind, none -> new Once());
        }
        return kind.cast(one.get(working));
    }

    /** A lock of its own: what is worked out may ask for something else, never for itself. */
    private static final class Once {
        private volatile @Nullable Object known;

        Object get(Supplier<?> working) {
            var one = known;
            return one == null ? work(working) : one;
        }

        private synchronized Object work(Supplier<?> working) {
            var one = known;
            if (one == null) {
                one = working.get();
                known = one;
            }
            return one;
        }
    }
}
