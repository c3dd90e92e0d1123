package cn.ziping.importing.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the packed streams of a PDF before its reader does, which unpacks into memory: each is inflated into nothing
 * and counted. Pictures are passed over, as they are never unpacked.
 */
final class PdfCheck {
    private static final long MOST_BYTES = 200L << 20;
    private static final long MOST_STREAM_BYTES = 64L << 20;
    private static final int DICTIONARY = 1500;
    private static final Pattern PACKED = Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final String BOMB = "PDF 里的数据解开后异常庞大，可能是恶意文件，没有读取；请重新导出 PDF 或上传 Word 文件。";

    private PdfCheck() {}

    static void check(Path file, Bounds bounds) throws Unreadable, IOException {
        var bytes = Files.readAllBytes(file);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var total = 0L;
        for (var at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            bounds.check();
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            var dictionary = dictionary(text, at);
            var packed = PACKED.matcher(dictionary).results().count();
            if (packed > 1) {
                throw new Unreadable(BOMB);
            }
            if (packed == 1 && !dictionary.contains("/Image") && !dictionary.contains("LZW")) {
                total += inflated(bytes, start(bytes, at + 6), bounds);
            }
            if (total > MOST_BYTES) {
                throw new Unreadable(BOMB);
            }
        }
    }

    /** What stands in front of a stream since its object began. */
    private static String dictionary(String text, int at) {
        var before = text.substring(Math.max(0, at - DICTIONARY), at);
        var object = Math.max(before.lastIndexOf(" obj"), before.lastIndexOf("endobj"));
        return object < 0 ? before : before.substring(object);
    }

    private static int start(byte[] bytes, int at) {
        var start = at;
        if (start < bytes.length && bytes[start] == '\r') {
            start++;
        }
        return start < bytes.length && bytes[start] == '\n' ? start + 1 : start;
    }

    private static long inflated(byte[] bytes, int start, Bounds bounds) throws Unreadable {
        var inflater = new Inflater();
        var buffer = new byte[1 << 16];
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            while (!inflater.finished()) {
                if (inflater.inflate(buffer) == 0) {
                    break;
                }
                if (inflater.getBytesWritten() > MOST_STREAM_BYTES) {
                    throw new Unreadable(BOMB);
                }
                bounds.check();
            }
        } catch (DataFormatException e) {
            // Encrypted or damaged: what cannot be inflated here is not inflated by the reader either.
        }
        var written = inflater.getBytesWritten();
        inflater.end();
        return written;
    }
}
