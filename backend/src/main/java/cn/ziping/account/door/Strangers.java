package cn.ziping.account.door;

import cn.ziping.platform.web.Places;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;

/** What everybody may have: the page itself, which holds nothing of anybody, and its files. */
final class Strangers {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    static final ServerWebExchangeMatcher MATCHER = exchange -> {
        var request = exchange.getRequest();
        var path = Routes.path(request);
        return READING.contains(request.getMethod()) && (Places.isPlace(path) || Places.isFile(path))
                ? MatchResult.match()
                : MatchResult.notMatch();
    };

    private Strangers() {}
}
