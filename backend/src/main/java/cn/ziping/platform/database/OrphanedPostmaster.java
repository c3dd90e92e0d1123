package cn.ziping.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived a server killed with {@code kill -9} and still holds the data folder. */
final class OrphanedPostmaster {
    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final int SECONDS_TO_STOP = 30;

    private OrphanedPostmaster() {}

    /** Stops the one that runs on this data, if there is one, and returns when it is gone. */
    static void stop(Path data) {
        var file = data.resolve("postmaster.pid");
        holder(file).ifPresent(process -> {
            if (runsOn(data, process)) {
                log.warn("PostgreSQL {} of a killed server still runs on {}: stopping it", process.pid(), data);
                end(process);
            } else {
                forget(file);
            }
        });
    }

    /** The living process that carries the number in the file. */
    private static Optional<ProcessHandle> holder(Path file) {
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            log.warn("{} cannot be read; PostgreSQL itself will judge it", file);
            return Optional.empty();
        }
    }

    /** The number may have gone to another process since: it must be a postgres, and one of this data where that shows. */
    private static boolean runsOn(Path data, ProcessHandle process) {
        var command = process.info().command().orElse("");
        var name = command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        if (!name.equals("postgres") && !name.equals("postgres.exe")) {
            return false;
        }
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> isSame(data, argument)))
                .orElse(true);
    }

    /** The same folder, even when it was reached by another name. */
    private static boolean isSame(Path data, String argument) {
        try {
            return Files.isSameFile(data, Path.of(argument));
        } catch (IOException | InvalidPathException noFolder) {
            return false;
        }
    }

    /** PostgreSQL takes a number that lives for its own and would refuse to start until that stranger ends. */
    private static void forget(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            log.warn("{} cannot be removed; PostgreSQL itself will judge it", file);
        }
    }

    private static void end(ProcessHandle postmaster) {
        // Its only clients died with the server, so the polite request is enough; where it is not, the journal brings
        // everything acknowledged back after the impolite one.
        postmaster.destroy();
        if (!awaitExit(postmaster)) {
            postmaster.destroyForcibly();
            awaitExit(postmaster);
        }
    }

    private static boolean awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException("Cannot wait for PostgreSQL " + process.pid(), failed));
        }
    }
}
