package cn.ziping.platform.database;

import cn.ziping.platform.start.StartRefused;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL and how to log in to it.
 *
 * @param url {@code postgresql://host:port/database}, without user and password
 */
record DatabaseServer(String url, String user, String password) {
    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
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

    /** Refuses the start when the server does not answer, is too old or does not let this user make tables. */
    void requireUsable() {
        try (var connection = DriverManager.getConnection("jdbc:" + url, user, password)) {
            var metadata = connection.getMetaData();
            var version = metadata.getDatabaseProductVersion();
            if (metadata.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StartRefused("数据库是 PostgreSQL %s，需要 %d 或更新的版本。(PostgreSQL %d or later is needed.)"
                        .formatted(version, OLDEST_VERSION, OLDEST_VERSION));
            }
            requireRights(connection);
            log.info("Using PostgreSQL {} at {}", version, place());
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "连接不上数据库 %s：请检查地址、用户和密码 ZIPING_DATABASE_URL、_USER、_PASSWORD。(The database cannot be reached: %s)"
                            .formatted(place(), reason(unreachable)));
        }
    }

    private void requireRights(Connection connection) throws SQLException {
        var sql = "select coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new StartRefused(
                        "数据库 %s 的用户 %s 不能建表：请让它拥有这个数据库，或授予模式的 CREATE 权限。(The database user may not create tables.)"
                                .formatted(place(), user));
            }
        }
    }

    /** The URL without its parameters, which may hold a password. */
    private String place() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
