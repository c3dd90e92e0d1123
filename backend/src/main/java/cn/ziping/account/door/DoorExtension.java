package cn.ziping.account.door;

import org.springframework.security.config.web.server.ServerHttpSecurity;

/** A further way to come in, built into the one chain of filters. */
public interface DoorExtension {
    void extend(ServerHttpSecurity http);
}
