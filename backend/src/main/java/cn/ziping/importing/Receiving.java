package cn.ziping.importing;

import cn.ziping.platform.web.HttpRefusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/**
 * One upload on its way to the disk: counted and digested as it comes, so that nothing of it is kept in memory and what is
 * too large is refused at the first byte too many. All methods block.
 */
final class Receiving implements AutoCloseable {
    /** 20 MB, as the page says it. */
    static final long LARGEST = 20_000_000;

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);
    private static final String FIELD = "file";
    private static final String PREFIX = "ziping-import-";
    private static final String SUFFIX = ".part";

    /** No upload takes as long; other servers on this machine may be in the middle of one. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Path path;
    private final OutputStream out;
    private final MessageDigest digest;
    private @Nullable String name;
    private boolean isWhole;
    private long bytes;

    private Receiving(Path path, OutputStream out) throws NoSuchAlgorithmException {
        this.path = path;
        this.out = out;
        this.digest = MessageDigest.getInstance("SHA-256");
    }

    static Receiving begin() {
        try {
            var path = Files.createTempFile(PREFIX, SUFFIX);
            return new Receiving(path, Files.newOutputStream(path));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the next piece of the request, whichever part it belongs to. */
    void take(PartEvent event) {
        try {
            var about = event.headers().getContentDisposition();
            if (about.getName() == null) {
                throw UploadBody.broken();
            }
            if (event instanceof FilePartEvent piece && about.getName().equals(FIELD)) {
                takeFile(piece, about.getFilename());
            }
        } catch (IllegalArgumentException unreadableName) {
            throw UploadBody.broken();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void takeFile(FilePartEvent piece, @Nullable String sent) throws IOException {
        if (isWhole) {
            throw new HttpRefusal(HttpStatus.BAD_REQUEST, "一次只能上传一个文件，请分几次上传。");
        }
        name = sent;
        isWhole = piece.isLast();
        bytes += piece.content().readableByteCount();
        if (bytes > LARGEST) {
            throw tooLarge();
        }
        var content = new byte[piece.content().readableByteCount()];
        piece.content().read(content);
        digest.update(content);
        out.write(content);
    }

    static HttpRefusal tooLarge() {
        return new HttpRefusal(HttpStatus.CONTENT_TOO_LARGE, "文件太大，最多 20 MB。请去掉里面的图片，或者分成几个文件再上传。");
    }

    /** The file, once all of the request has been taken. */
    Received done() {
        if (name == null || !isWhole) {
            throw new HttpRefusal(HttpStatus.BAD_REQUEST, "没有收到文件，请选择一个文件再上传。");
        }
        if (bytes == 0) {
            throw new HttpRefusal(HttpStatus.BAD_REQUEST, "这个文件是空的，请看看是否选对了文件。");
        }
        try {
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return new Received(path, FileName.clean(name), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Removes what servers that were killed have left behind in the folder for temporary files. */
    static void removeLeft() {
        removeLeft(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(OLD));
    }

    static void removeLeft(Path folder, Instant before) {
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (var file : files) {
                removeOld(file, before);
            }
        } catch (IOException | DirectoryIteratorException trouble) {
            log.warn("Old uploads are left on the disk: {}", trouble.getMessage());
        }
    }

    private static void removeOld(Path file, Instant before) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (about.isRegularFile() && about.lastModifiedTime().toInstant().isBefore(before)) {
                Files.delete(file);
            }
        } catch (NoSuchFileException gone) {
            log.debug("Another server was faster: {}", gone.getMessage());
        } catch (IOException notOurs) {
            log.warn("An old upload is left on the disk: {}", notOurs.getMessage());
        }
    }

    /** Leaves nothing behind. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException trouble) {
            log.warn("An uploaded file is left on the disk: {}", trouble.getMessage());
        }
    }
}
