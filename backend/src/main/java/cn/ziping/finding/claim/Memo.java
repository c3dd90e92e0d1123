package cn.ziping.finding.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules work out of the same words: the first one that asks pays for it. Of one check, so of one thread. */
final class Memo {
    private final Map<Class<?>, Object> known = new HashMap<>();

    <T> T once(Class<T> kind, Supplier<? extends T> working) {
        var one = known.get(kind);
        if (one == null) {
            one = working.get();
            known.put(kind, one);
        }
        return kind.cast(one);
    }
}
