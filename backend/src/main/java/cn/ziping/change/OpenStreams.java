package cn.ziping.change;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The streams that are open at this instance. */
@Component
class OpenStreams {
    static final int MOST_OF_ACCOUNT = 20;
    static final int MOST = 5_000;

    private final Map<UUID, Set<OpenStream>> byReport = new HashMap<>();
    private final Map<UUID, Integer> ofAccount = new HashMap<>();
    private int count;
    private boolean closed;

    /** Why there is no room for another; null when it was let in. */
    synchronized @Nullable RequestError add(OpenStream stream) {
        var account = stream.viewer().accountId();
        var ofThis = ofAccount.getOrDefault(account, 0);
        if (closed) {
            return new RequestError(ErrorCode.UNAVAILABLE, "服务器正在停止，请稍后再试。");
        }
        if (ofThis >= MOST_OF_ACCOUNT) {
            return new RequestError(
                    ErrorCode.LIMIT_EXCEEDED, "一个账号最多同时关注 %d 个打开的报告，请先关闭不用的页面。".formatted(MOST_OF_ACCOUNT));
        }
        if (count >= MOST) {
            return new RequestError(ErrorCode.UNAVAILABLE, "同时打开报告的人太多，暂时不能即时得知别人的修改，请稍后再试。");
        }
        count++;
        ofAccount.put(account, ofThis + 1);
        byReport.computeIfAbsent(stream.report(), report -> new LinkedHashSet<>())
                .add(stream);
        return null;
    }

    /** Nothing happens when it is not there. */
    synchronized void remove(OpenStream stream) {
        var ofReport = byReport.getOrDefault(stream.report(), Set.of());
        if (!ofReport.contains(stream)) {
            return;
        }
        ofReport.remove(stream);
        if (ofReport.isEmpty()) {
            byReport.remove(stream.report());
        }
        ofAccount.computeIfPresent(stream.viewer().accountId(), (account, number) -> number > 1 ? number - 1 : null);
        count--;
    }

    synchronized List<OpenStream> of(UUID report) {
        return List.copyOf(byReport.getOrDefault(report, Set.of()));
    }

    /** The reports of which some stream is so. */
    synchronized List<UUID> reports(Predicate<OpenStream> some) {
        return byReport.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(some))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Lets nobody in any more; answers who was. */
    synchronized List<OpenStream> close() {
        closed = true;
        var all = new ArrayList<OpenStream>(count);
        byReport.values().forEach(all::addAll);
        return all;
    }

    synchronized int count() {
        return count;
    }
}
