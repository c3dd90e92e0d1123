package cn.ziping.platform.database;

import cn.ziping.platform.start.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of an embedded database, held by one server at a time; a killed server holds nothing. */
record DataFolder(Path path, FileLock held) {

    /** Takes the folder for this server, and makes it when there is none. */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path, ownerOnly());
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw inUse(path);
            }
            return new DataFolder(path, held);
        } catch (OverlappingFileLockException ours) {
            throw inUse(path);
        } catch (IOException refused) {
            throw new StartRefused(
                    "数据目录 %s 不是可以写入的目录：请修正它的权限，或用环境变量 ZIPING_DATA 换一个目录。(The data folder cannot be written: mend its rights or set ZIPING_DATA.)"
                            .formatted(path));
        }
    }

    /** What PostgreSQL calls its data directory. */
    Path data() {
        return path.resolve("postgres");
    }

    /** Where a data directory is made before it takes its place. */
    Path unfinished() {
        return path.resolve("postgres.unfinished");
    }

    /** PostgreSQL's programs. Not in the machine's temporary folder, which may be swept, shared or without execution. */
    Path programs() {
        return path.resolve("programs");
    }

    /** What PostgreSQL said since its last start. */
    Path log() {
        return path.resolve("postgres.log");
    }

    void release() throws IOException {
        held.acquiredBy().close();
    }

    /** Nobody else may read the data, or replace the programs that run on it. */
    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    private static StartRefused inUse(Path path) {
        return new StartRefused(
                "数据目录 %s 正被另一个自评服务使用：请先停掉它，或用环境变量 ZIPING_DATA 换一个目录。(The data folder is in use by another server.)"
                        .formatted(path));
    }
}
