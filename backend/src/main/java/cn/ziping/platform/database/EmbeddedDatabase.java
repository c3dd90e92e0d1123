package cn.ziping.platform.database;

import cn.ziping.platform.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that starts and stops with the server and keeps its data in a folder. */
final class EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts on the data of a folder, made when there is none; one that a killed server left running is stopped first. */
    static EmbeddedDatabase startIn(Path path) {
        var folder = DataFolder.take(path);
        OrphanedPostmaster.stop(folder.data());
        try {
            Files.deleteIfExists(folder.log());
            if (!Files.exists(folder.data())) {
                create(folder);
            }
            log.info("Starting PostgreSQL in {}", path);
            return new EmbeddedDatabase(folder, start(folder, folder.data()));
        } catch (IOException | IllegalStateException failed) {
            log.debug("PostgreSQL did not start", failed);
            throw new StartRefused("PostgreSQL 在 %s 没有启动（%s）：原因见 %s。(PostgreSQL did not start; its log says why.)"
                    .formatted(path, failed.getMessage(), folder.log()));
        }
    }

    /** Made beside its place and moved there whole: a start that is killed half way leaves nothing that looks like data. */
    private static void create(DataFolder folder) throws IOException {
        log.info("Making a new database in {}", folder.path());
        OrphanedPostmaster.stop(folder.unfinished());
        FileSystemUtils.deleteRecursively(folder.unfinished());
        start(folder, folder.unfinished()).close();
        Files.move(folder.unfinished(), folder.data());
    }

    private static EmbeddedPostgres start(DataFolder folder, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                // Its own hook would run beside Spring's graceful shutdown and win.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                // The same database on every machine, whatever language its shell speaks (and misspells).
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The defaults of this library are for tests; an acknowledged change must survive the power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .start();
    }

    DatabaseServer server() {
        return new DatabaseServer("postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
    }

    void close() {
        log.info("Stopping PostgreSQL");
        try {
            postgres.close();
            folder.release();
        } catch (IOException failed) {
            log.error("PostgreSQL did not stop cleanly; it will recover at the next start", failed);
        }
    }
}
