package cn.ziping.change;

import static java.util.stream.Collectors.toSet;

import cn.ziping.account.Rules;
import cn.ziping.account.Viewer;
import cn.ziping.account.Viewers;
import cn.ziping.account.Viewers.Standing;
import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks anew who has a report open and what they see of it: nobody hears of a change in a report that they no longer see,
 * and whoever has signed out hears nothing at all. One statement for all readers, and one for each way of seeing.
 */
@Component
class Looking {
    private static final Rules.Rule RULE =
            Rules.of("Subscription.reportChanged").orElseThrow();

    private static final String VERSION = "select r.version from {reports} r where r.id = $1";

    private final Database database;
    private final Viewers viewers;

    Looking(Database database, Viewers viewers) {
        this.database = database;
        this.viewers = viewers;
    }

    /**
     * Tells those who may hear it and ends the streams of all others.
     *
     * @param news what to tell
     */
    Mono<Void> at(UUID report, List<OpenStream> streams, News news) {
        var who = streams.stream().map(OpenStream::viewer).collect(toSet());
        return database.read(session -> viewers.still(session, who)
                        .flatMap(still -> versions(session, report, still)
                                .doOnNext(versions -> streams.forEach(stream -> tell(
                                        stream,
                                        still.get(stream.viewer().credential().id()),
                                        versions,
                                        news)))))
                .then();
    }

    /** As each way of seeing sees it; left out where it is not seen. */
    private static Mono<Map<Sight, Integer>> versions(Session session, UUID report, Map<UUID, Standing> still) {
        var sights = still.values().stream()
                .map(Standing::viewer)
                .filter(RULE::lets)
                .map(Viewer::sight)
                .collect(toSet());
        Map<Sight, Integer> versions = new HashMap<>();
        return Flux.fromIterable(sights)
                .concatMap(sight -> {
                    var seen = sight.reading(VERSION, report);
                    return session.one(seen.sql(), row -> Rows.integer(row, 0), seen.arguments())
                            .doOnNext(version -> versions.put(sight, version));
                })
                .then(Mono.just(versions));
    }

    private static void tell(OpenStream stream, @Nullable Standing standing, Map<Sight, Integer> versions, News news) {
        if (standing == null) {
            stream.end(new RequestError(ErrorCode.UNAUTHENTICATED, "登录已经结束，请重新登录。"));
            return;
        }
        if (!RULE.lets(standing.viewer())) {
            stream.end(new RequestError(ErrorCode.FORBIDDEN, "您已不能查看报告，请联系管理员。"));
            return;
        }
        var version = versions.get(standing.viewer().sight());
        if (version == null) {
            stream.end(new RequestError(ErrorCode.NOT_FOUND, "没有这份报告，或者您不能查看它。"));
            return;
        }
        stream.lasts(standing.left());
        var change = news.change(version, OffsetDateTime.now());
        if (change != null) {
            stream.tell(change);
        }
    }
}
