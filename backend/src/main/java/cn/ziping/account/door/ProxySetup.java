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

    /**
     * Proxies add to what they were sent; only what the last one added is known to be true. {@code Forwarded}, which would
     * be believed before it, is what hardly a proxy writes or takes away: it is the asker's own.
     */
    private static final class LastHop extends ForwardedHeaderTransformer {
        private static final String FOR = "X-Forwarded-For";

        @Override
        public ServerHttpRequest apply(ServerHttpRequest request) {
            var all = String.join(",", request.getHeaders().getOrEmpty(FOR));
            var last = all.substring(all.lastIndexOf(',') + 1).strip();
            return super.apply(request.mutate()
                    .headers(headers -> {
                        headers.remove("Forwarded");
                        if (!last.isEmpty()) {
                            headers.set(FOR, last);
                        }
                    })
                    .build());
        }
    }
}
