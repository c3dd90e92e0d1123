package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests that are refused, and the sentences they are refused with. */
final class Refusal {
    /** A paragraph of Word with the words 正文. */
    static final String PARAGRAPH = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";

    private Refusal() {}

    /** The one sentence that this file is refused with. */
    static String of(Path file) {
        var refused = catchThrowableOfType(
                Unreadable.class,
                () -> SourceReader.read(file, file.getFileName().toString()));
        assertThat(refused).as("refusal of %s", file).isNotNull();
        assertThat(refused.getMessage()).isNotBlank().endsWith("。").doesNotContain("Exception", "\n");
        return Objects.requireNonNull(refused.getMessage());
    }

    static String of(Path folder, String name, byte[] bytes) throws IOException {
        return of(Files.write(folder.resolve(name), bytes));
    }

    static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A package with a single entry. */
    static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
