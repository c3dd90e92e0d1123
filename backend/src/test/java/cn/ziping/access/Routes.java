package cn.ziping.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import reactor.core.publisher.Mono;

/** The routes that a server knows, whoever made them known. */
final class Routes {
    private Routes() {}

    static Set<String> of(ApplicationContext context) {
        var routes = new TreeSet<String>();
        context.getBeansOfType(HandlerMapping.class).values().forEach(mapping -> {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(info -> routes.addAll(names(info)));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(pattern -> routes.add(pattern.getPatternString()));
            } else if (mapping instanceof RouterFunctionMapping functions) {
                var function = functions.getRouterFunction();
                if (function != null) {
                    function.accept(new Visitor(routes));
                }
            } else {
                throw new AssertionError("Routes does not know how to ask for the routes of " + mapping.getClass());
            }
        });
        return routes;
    }

    private static Set<String> names(RequestMappingInfo info) {
        var names = new TreeSet<String>();
        for (var pattern : info.getPatternsCondition().getPatterns()) {
            info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + pattern));
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                names.add(pattern.getPatternString());
            }
        }
        return names;
    }

    /** Without what changes from start to start. */
    private static String name(RequestPredicate predicate) {
        return predicate
                .toString()
                .replaceAll("\\$\\$Lambda[^ )]*|@[0-9a-f]+", "")
                .replaceAll("[\\w.]+[.$](\\w+)", "$1")
                .replaceAll("[()]|&& ", "")
                .strip();
    }

    private record Visitor(Set<String> routes) implements RouterFunctions.Visitor {
        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            routes.add(name(predicate));
        }

        @Override
        public void unknown(RouterFunction<?> function) {
            routes.add(function.getClass().getName());
        }

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
            routes.add("resources");
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            routes.add("below " + name(predicate));
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void attributes(java.util.Map<String, Object> attributes) {}
    }
}
