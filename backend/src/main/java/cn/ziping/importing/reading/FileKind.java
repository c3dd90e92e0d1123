package cn.ziping.importing.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a file is, judged by its content; its name may lie. */
enum FileKind {
    /** A zip file: a Word document, a workbook, or something else that {@link ZipCheck} tells. */
    ZIP,
    PDF,
    TEXT;

    private static final int HEAD = 4096;
    private static final String SAVE_AS = "请用 Word 或 WPS 打开它，另存为 docx（表格另存为 xlsx）后再上传。";
    private static final Map<String, String> PICTURES = Map.of(
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "GIF8", "GIF",
            "II*\0", "TIFF",
            "MM\0*", "TIFF");
    private static final Map<String, String> ARCHIVES =
            Map.of("Rar!", "RAR", "7z\u00bc\u00af", "7z", "\u001f\u008b", "gzip", "BZh", "bzip2", "\u00fd7zXZ", "xz");

    /** @throws Unreadable for every kind of file that cannot be read, saying which it is */
    static FileKind of(Path file) throws Unreadable, IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        var head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (Files.size(file) == 0) {
            throw new Unreadable("文件是空的，一个字也没有，请检查后重新上传。");
        }
        refusePictures(head);
        refuseArchives(head);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw new Unreadable(OldOffice.sentence(file));
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("MZ") || head.startsWith("\u007fELF")) {
            throw new Unreadable("这是一个程序，不是文档，请上传 Word、PDF、文本或 Excel 文件。");
        }
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
            return PDF;
        }
        refuseMarkup(head);
        return TEXT;
    }

    private static void refusePictures(String head) throws Unreadable {
        var isPicture = PICTURES.keySet().stream().anyMatch(head::startsWith)
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || (head.startsWith("BM") && head.length() > 30 && head.startsWith("\0\0\0\0", 6))
                || (head.startsWith("ftyphe", 4) || head.startsWith("ftypmif1", 4) || head.startsWith("ftypavif", 4));
        if (isPicture) {
            throw new Unreadable("这是一张图片，里面没有可读的文字，请先识别文字（OCR），或上传原来的 Word 文件。");
        }
    }

    private static void refuseArchives(String head) throws Unreadable {
        for (var archive : ARCHIVES.entrySet()) {
            if (head.startsWith(archive.getKey())) {
                throw new Unreadable("这是一个压缩包（" + archive.getValue() + "），请解压后把里面的文件逐个上传。");
            }
        }
    }

    private static void refuseMarkup(String head) throws Unreadable {
        var start = head.replace("\u00ef\u00bb\u00bf", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw new Unreadable("这是 RTF 文件，" + SAVE_AS);
        }
        if (start.startsWith("mime-version:") || start.startsWith("<html") || start.startsWith("<!doctype html")) {
            throw new Unreadable("这是网页文件，" + SAVE_AS);
        }
        if (start.startsWith("<?xml") || start.startsWith("<!doctype")) {
            throw new Unreadable("这是 XML 文件，不是文档，" + SAVE_AS);
        }
    }
}
