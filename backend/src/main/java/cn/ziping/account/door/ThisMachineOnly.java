package cn.ziping.account.door;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a demonstration be asked for by the names of this machine alone. It listens to nobody else, but a foreign page can
 * let its own name lead here (DNS rebinding), and a proxy that nobody told us of could stand in front: the passwords of
 * the demonstration's people are for neither. A proxy that asks in our own name is not noticed: see deploy/README.md.
 */
final class ThisMachineOnly implements WebFilter {
    private final Refusals refusals;

    ThisMachineOnly(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isOfThisMachine(exchange.getRequest().getURI().getHost())
                ? chain.filter(exchange)
                : refusals.forbid(
                        exchange, "host", "演示只能用 localhost 打开；要供他人使用，请设置 ZIPING_BEHIND_PROXY=true 或 ZIPING_ADDRESS。");
    }

    private static boolean isOfThisMachine(@Nullable String host) {
        if (host == null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
