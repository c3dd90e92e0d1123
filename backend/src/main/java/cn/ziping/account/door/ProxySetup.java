package cn.ziping.account.door;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** Behind a reverse proxy the proxy says who asks and whether it was over TLS. Without one nobody is believed that. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ziping.behind-proxy")
class ProxySetup {

    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer() {
        return new LastHop();
    }

    /**
     * Proxies add to what they were sent; only what the last one added is known to be true. What they need not know of
     * they hand on as they were sent it: that is never believed. The name asked for is in {@code Host}, which they pass on.
     */
    private static final class LastHop extends ForwardedHeaderTransformer {
        private static final List<String> TOLD = List.of("X-Forwarded-For", "X-Forwarded-Proto");
        private static final List<String> NEVER =
                List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl");

        @Override
        public ServerHttpRequest apply(ServerHttpRequest request) {
            return super.apply(request.mutate().headers(LastHop::lastHopOnly).build());
        }

        private static void lastHopOnly(HttpHeaders headers) {
            NEVER.forEach(headers::remove);
            TOLD.stream().filter(headers::containsHeader).forEach(name -> {
                var all = String.join(",", headers.getOrEmpty(name));
                headers.set(name, all.substring(all.lastIndexOf(',') + 1).strip());
            });
        }
    }
}
