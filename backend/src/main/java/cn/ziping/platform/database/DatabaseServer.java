package cn.ziping.platform.database;

import cn.ziping.platform.start.StartRefused;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL and how to log in to it.
 *
 * @param url {@code postgresql://host:port/database}, without user and password
 */
record DatabaseServer(String url, String user, String password) {
    private static final int OLDEST_VERSION = 15;

    /**
     * The server of a URL as people write it: {@code postgresql://}, {@code postgres://}, {@code jdbc:postgresql://} or
     * {@code r2dbc:postgresql://}; user and password beside it win over those inside it.
     */
    static DatabaseServer at(String url, String user, String password) {
        var plain = url.strip().replaceFirst("^(jdbc|r2dbc):", "").replaceFirst("^postgres:", "postgresql:");
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException notAUrl) {
            throw wrong();
        }
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw wrong();
        }
        var inside =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseServer(
                "postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getPath(), query),
                !user.isEmpty() || inside.length < 1 ? user : inside[0],
                !password.isEmpty() || inside.length < 2 ? password : inside[1]);
    }

    private static StartRefused wrong() {
        return new StartRefused("ZIPING_DATABASE_URL 写法不对，应形如 postgresql://主机:5432/数据库。"
                + "(ZIPING_DATABASE_URL must look like postgresql://host:5432/database.)");
    }

    /** Refuses the start when the server does not answer or is too old. */
    void requireUsable() {
        try (var connection = DriverManager.getConnection("jdbc:" + url, user, password)) {
            var metadata = connection.getMetaData();
            if (metadata.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StartRefused("数据库是 PostgreSQL %s，需要 %d 或更新的版本。(PostgreSQL %d or later is needed.)"
                        .formatted(metadata.getDatabaseProductVersion(), OLDEST_VERSION, OLDEST_VERSION));
            }
            LoggerFactory.getLogger(DatabaseServer.class)
                    .info("Using PostgreSQL {} at {}", metadata.getDatabaseProductVersion(), url);
        } catch (SQLException unreachable) {
            throw new StartRefused("连接不上数据库 %s：%s 请检查地址、用户和密码（ZIPING_DATABASE_URL、_USER、_PASSWORD）。"
                    .formatted(url, unreachable.getMessage()));
        }
    }
}
