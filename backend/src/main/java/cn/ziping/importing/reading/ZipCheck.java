package cn.ziping.importing.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a zip file before any reader does: inflates each entry once into nothing and counts what really comes out,
 * because what the headers say of sizes may be a lie.
 */
final class ZipCheck {
    static final long MOST_BYTES = 200L << 20;
    /** XML is held in memory in parts; the server has about a gigabyte for everybody. */
    static final long MOST_XML_BYTES = 48L << 20;

    private static final long MOST_TYPES_BYTES = 2L << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final long GRACE = 1L << 20;
    private static final int MOST_RATIO = 100;
    private static final String BOMB = "文件解压后异常庞大，可能是恶意文件，没有读取；请用 Word 或 Excel 打开后另存一份再上传。";
    private static final String DAMAGED = "文件不完整或已损坏，请检查能否打开，另存一份后再上传。";

    private ZipCheck() {}

    /** @return names of all entries, in lower case */
    static Set<String> names(Path file, Bounds bounds) throws Unreadable, IOException {
        // Names that matter are ASCII; those that archives of Chinese Windows hold in its own encoding must not fail.
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Unreadable(BOMB);
            }
            return counted(zip, Files.size(file), bounds);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(isLocked(e) ? "文件有密码，请取消密码后再上传。" : DAMAGED);
        }
    }

    private static boolean isLocked(Exception e) {
        var message = e.getMessage();
        return message != null && message.contains("encrypted");
    }

    private static Set<String> counted(ZipFile zip, long packed, Bounds bounds) throws Unreadable, IOException {
        var names = new HashSet<String>();
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (!names.add(name) && !name.contains("/media/") || name.contains("../")) {
                throw new Unreadable(DAMAGED);
            }
            var most = Math.min(MOST_BYTES - total, most(name));
            total += size(zip, entry, most, Math.max(packed, 1), buffer, bounds);
        }
        return names;
    }

    private static long most(String name) {
        if (name.endsWith(".rels") || name.equals("[content_types].xml")) {
            return MOST_TYPES_BYTES;
        }
        return name.endsWith(".xml") ? MOST_XML_BYTES : MOST_BYTES;
    }

    private static long size(ZipFile zip, ZipEntry entry, long most, long packed, byte[] buffer, Bounds bounds)
            throws Unreadable, IOException {
        var size = 0L;
        try (var in = zip.getInputStream(entry)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || (size > GRACE && size / packed > MOST_RATIO)) {
                    throw new Unreadable(BOMB);
                }
                bounds.check();
            }
        }
        return size;
    }
}
