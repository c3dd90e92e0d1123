package cn.ziping.start;

import cn.ziping.support.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server that all attacks are made on, started once: the packaged jar with the demonstration's people and samples.
 * Its connections have little time, so that attacks that wait for it are short; everything else is as it ships.
 */
final class Attacked implements AutoCloseable {
    /** In every password and token that an attack makes up: whatever is logged of them is found by it. */
    static final String MADE_UP = "geraten";

    private final Path home;
    private final Map<String, String> settings;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private ServerProcess server;
    private final Person administrator;

    Attacked() throws IOException {
        home = Files.createTempDirectory("attacked");
        settings = Map.of(
                "ZIPING_DATA",
                home.resolve("data").toString(),
                "ZIPING_LIMITS_REQUEST_HEAD",
                "4s",
                "ZIPING_LIMITS_REQUEST_BODY",
                "4s",
                // What a cluster sets around every server; nobody must be believed an address for it.
                "KUBERNETES_SERVICE_HOST",
                "10.0.0.1",
                "KUBERNETES_SERVICE_PORT",
                "443");
        server = ServerProcess.launch(home, settings).awaitReady();
        administrator = server.administrator();
        keep(administrator);
    }

    /** {@code kill -9}, and a start on the same folder and port. */
    void killAndStart() throws IOException {
        var port = Integer.toString(server.port());
        server.kill();
        var again = new java.util.HashMap<>(settings);
        again.put("ZIPING_PORT", port);
        server = ServerProcess.launch(home, again).awaitReady();
    }

    ServerProcess server() {
        return server;
    }

    URI base() {
        return server.base();
    }

    int port() {
        return server.port();
    }

    Person administrator() {
        return administrator;
    }

    Person signedIn(String login) {
        return keep(Person.signedIn(base(), login, login));
    }

    /** Remembers a secret, which must never be in the log. */
    String keep(String secret) {
        secrets.add(secret);
        return secret;
    }

    private Person keep(Person person) {
        person.cookie("ziping-session").ifPresent(this::keep);
        return person;
    }

    Set<String> secrets() {
        return secrets;
    }

    /** The first value of the first row, straight from the database. */
    String ask(String sql) {
        try {
            return Postmaster.of(home.resolve("data")).ask(sql);
        } catch (IOException | SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    void change(String sql) {
        try {
            Postmaster.of(home.resolve("data")).change(sql);
        } catch (IOException | SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
