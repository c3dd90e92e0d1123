package cn.ziping.account.door;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    /** Proxies add to what they were sent; only what the last one added is known to be true. */
    private static final class LastHop extends ForwardedHeaderTransformer {
        private static final String FOR = "X-Forwarded-For";

        @Override
        public ServerHttpRequest apply(ServerHttpRequest request) {
            var hops = request.getHeaders().getOrEmpty(FOR);
            if (hops.isEmpty()) {
                return super.apply(request);
            }
            var all = String.join(",", hops);
            var last = all.substring(all.lastIndexOf(',') + 1).strip();
            return super.apply(request.mutate().header(FOR, last).build());
        }
    }
}
