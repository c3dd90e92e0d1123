package cn.ziping.account.door;

import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where a request will end up, told as the routes tell it: {@code /%6cogin} is {@code /login} to them, so that what
 * stands before a route must not be passed by writing it otherwise.
 */
final class Routes {
    private static final PathPattern LOGIN = PathPatternParser.defaultInstance.parse("/login");

    private Routes() {}

    static boolean isLogin(ServerHttpRequest request) {
        return LOGIN.matches(request.getPath().pathWithinApplication());
    }

    /** The path with all that is encoded in it decoded. */
    static String path(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .map(Routes::decoded)
                .collect(Collectors.joining());
    }

    private static String decoded(Element element) {
        return element instanceof PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
