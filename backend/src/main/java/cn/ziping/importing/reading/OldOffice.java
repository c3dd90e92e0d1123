package cn.ziping.importing.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the Word, Excel and WPS of before 2007, and the shell that Office puts around a file with a password. */
final class OldOffice {
    /** The directory of such a file is small and may stand anywhere; its names are looked for as bytes. */
    private static final int WINDOW = 1 << 20;

    private OldOffice() {}

    /** What to tell whoever uploaded one; none of it is ever parsed. */
    static String sentence(Path file) throws IOException {
        var isEncrypted = false;
        var isBook = false;
        var isWord = false;
        var isSlides = false;
        try (var in = Files.newInputStream(file)) {
            var tail = "";
            for (var bytes = in.readNBytes(WINDOW); bytes.length > 0; bytes = in.readNBytes(WINDOW)) {
                var part = tail + new String(bytes, StandardCharsets.ISO_8859_1);
                isEncrypted |= part.contains(name("EncryptedPackage"));
                isBook |= part.contains(name("Workbook")) || part.contains(name("Book"));
                isWord |= part.contains(name("WordDocument"));
                isSlides |= part.contains(name("PowerPoint Document"));
                tail = part.substring(Math.max(0, part.length() - 64));
            }
        }
        if (isEncrypted) {
            return "文件有密码，请在 Word 或 WPS 里取消密码后再上传。";
        }
        if (isWord) {
            return "这是旧格式的 Word 文件（doc、wps），请用 Word 或 WPS 打开它，另存为 docx 后再上传。";
        }
        if (isSlides) {
            return "这是演示文稿，请上传 Word、PDF、文本或 Excel 文件。";
        }
        return isBook
                ? "这是旧格式的 Excel 文件（xls、et），请用 Excel 或 WPS 打开它，另存为 xlsx 后再上传。"
                : "这是旧格式的办公文件，请用 Word 或 WPS 打开它，另存为 docx 或 xlsx 后再上传。";
    }

    private static String name(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
