package cn.ziping.account.door;

import cn.ziping.account.AuditEvent;
import cn.ziping.account.Sessions;
import cn.ziping.account.Trail;
import cn.ziping.platform.sql.Database;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing out: the session ends on all instances at once, whether or not the browser forgets its cookie. */
@Component
class SignOut {
    private final Database database;
    private final Sessions sessions;
    private final Trail trail;

    SignOut(Database database, Sessions sessions, Trail trail) {
        this.database = database;
        this.sessions = sessions;
        this.trail = trail;
    }

    Mono<Void> of(ServerWebExchange exchange) {
        var address = Address.of(exchange);
        var secret = Cookies.value(exchange, Cookies.SESSION);
        Cookies.end(exchange);
        return database.change(session -> sessions.end(session, secret)
                .flatMap(account -> trail.add(session, AuditEvent.SIGNED_OUT, account, null, address, null)));
    }
}
