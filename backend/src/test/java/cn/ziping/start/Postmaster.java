package cn.ziping.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL that runs on a data folder, as its own {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {

    static Postmaster of(Path folder) throws IOException {
        var lines = Files.readAllLines(file(folder));
        var process = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        return new Postmaster(
                process.orElseThrow(), Integer.parseInt(lines.get(3).strip()));
    }

    static Path file(Path folder) {
        return folder.resolve("postgres/postmaster.pid");
    }

    /** Writes the number of a living stranger where that of a dead postmaster stands, as a restarted machine may. */
    static void giveNumberAway(Path folder, ProcessHandle stranger) throws IOException {
        var lines = Files.readAllLines(file(folder));
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(file(folder), lines);
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void change(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }
}
