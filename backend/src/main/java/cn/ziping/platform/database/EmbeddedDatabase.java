package cn.ziping.platform.database;

import cn.ziping.platform.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that starts and stops with the server and keeps its data in a folder. */
final class EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on the data of a folder, made when there is none; one that a killed server left running is stopped first. */
    static EmbeddedDatabase startIn(Path folder) {
        requireWritable(folder);
        var data = folder.resolve("postgres");
        requireUnused(folder, data);
        OrphanedPostmaster.stop(data);
        log.info("Starting PostgreSQL in {}", folder);
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // Its own hook would run beside Spring's graceful shutdown and win.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    // The defaults of this library are for tests; an acknowledged change must survive the power cut.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
            return new EmbeddedDatabase(postgres);
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, failed);
        }
    }

    DatabaseServer server() {
        return new DatabaseServer("postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
    }

    void close() {
        log.info("Stopping PostgreSQL");
        try {
            postgres.close();
        } catch (IOException failed) {
            log.error("PostgreSQL did not stop cleanly; it will recover at the next start", failed);
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".check"));
        } catch (IOException refused) {
            throw new StartRefused(
                    "数据目录 %s 不能写入：请修正它的权限，或用环境变量 ZIPING_DATA 换一个目录。(The data folder cannot be written: mend its rights or set ZIPING_DATA.)"
                            .formatted(folder));
        }
    }

    /** A living server holds a lock in its data; a killed one does not. */
    private static void requireUnused(Path folder, Path data) {
        var lock = data.resolve("epg-lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held == null) {
                throw inUse(folder);
            }
        } catch (OverlappingFileLockException ours) {
            throw inUse(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The lock of " + folder + " cannot be read", unreadable);
        }
    }

    private static StartRefused inUse(Path folder) {
        return new StartRefused(
                "数据目录 %s 正被另一个自评服务使用：请先停掉它，或用环境变量 ZIPING_DATA 换一个目录。(The data folder is in use by another server.)"
                        .formatted(folder));
    }
}
