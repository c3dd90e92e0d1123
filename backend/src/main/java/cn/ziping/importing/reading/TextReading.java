package cn.ziping.importing.reading;

import cn.ziping.importing.source.ParagraphStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files: each line is a paragraph; an empty line or a form feed makes a gap before the next. */
final class TextReading {
    static final long MOST_BYTES = 5L << 20;

    private TextReading() {}

    static boolean isText(Path file) throws IOException {
        try {
            TextDecoding.decode(Files.readAllBytes(file));
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    static void read(Path file, Blocks blocks) throws Unreadable, IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new Unreadable("文本文件超过 5 MB，太长了，请拆成几个文件后再上传。");
        }
        var text = TextDecoding.decode(Files.readAllBytes(file));
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            var c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n'
                    || c == '\f'
                    || c == '\r'
                    || c == '\u000b'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                // A line end before a form feed, or CR LF, is no empty line of its own.
                if (i > start) {
                    blocks.paragraph(text.substring(start, i), null, null, ParagraphStyle.BODY);
                } else if (i < text.length() && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                    blocks.gap();
                }
                if (c == '\f') {
                    blocks.gap();
                }
                start = i + 1;
            }
        }
    }
}
