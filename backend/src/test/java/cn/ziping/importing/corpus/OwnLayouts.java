package cn.ziping.importing.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project's own layouts: {@code NAME.txt}, {@code NAME.gb18030.txt}, {@code NAME.docx.spec} … */
final class OwnLayouts {
    private OwnLayouts() {}

    static String extension(Path document) {
        var parts = document.getFileName().toString().replace(".spec", "").split("\\.");
        return parts[parts.length - 1];
    }

    /** The file itself, made in a folder. */
    static Path draw(Path document, Path folder) throws IOException {
        var name = document.getFileName().toString();
        var file = folder.resolve(name.split("\\.")[0] + "." + extension(document));
        if (!name.endsWith(".spec")) {
            var charset = name.contains(".gb18030.") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            return Files.write(file, Files.readString(document).getBytes(charset));
        }
        var spec = LayoutSpec.of(Files.readAllLines(document));
        switch (extension(document)) {
            case "docx" -> DocxLayout.write(spec, file);
            case "xlsx" -> XlsxLayout.write(spec, file);
            case "pdf" -> PdfLayout.write(spec, file);
            default -> throw new IllegalArgumentException(name);
        }
        return file;
    }

    /** Makes all files and lays the facts beside them, for {@link CorpusReport}. */
    public static void main(String[] folders) throws IOException {
        try (var files = Files.list(Path.of(folders[0]))) {
            for (var document : files.toList()) {
                if (document.toString().endsWith(".facts")) {
                    Files.writeString(Path.of(folders[1]).resolve(document.getFileName()), Files.readString(document));
                } else {
                    draw(document, Path.of(folders[1]));
                }
            }
        }
    }
}
